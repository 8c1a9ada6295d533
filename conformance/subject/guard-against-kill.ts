import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { programMarker } from './process-tree.ts'

/** With these the marker of every program begins that this process launches. */
const family = randomUUID()

/**
 * Waits for the end of its input, which only the process that is watched over holds open. Then it kills every bearer of a
 * marker of that family until none was seen for three seconds: one may have been about to start.
 */
const guardProgram = `
trap '' INT TERM HUP QUIT
read -r _
calm=0
while [ "$calm" -lt 30 ]; do
  calm=$((calm + 1))
  for found in $(grep -lz "^$1" /proc/[0-9]*/environ 2>/dev/null); do
    found="\${found#/proc/}"
    kill -KILL "\${found%/environ}" 2>/dev/null
    calm=0
  done
  sleep 0.1
done`

let isGuarded = false

/**
 * A value for the marker of one program. From the first one on a small process beside this one sees to it that no program
 * outlives this process, not even when it is killed: bubblewrap alone does not end a box whose making is not over.
 */
export function guardedMarker(): string {
  if (!isGuarded && process.platform === 'linux') startGuard()
  isGuarded = true
  return `${family}.${randomUUID()}`
}

function startGuard(): void {
  const guard = spawn('sh', ['-c', guardProgram, 'sh', `${programMarker}=${family}\\.`], {
    cwd: '/',
    env: { PATH: `${process.env['PATH'] ?? ''}:/usr/bin:/bin` },
    // what kills the group of this process leaves it alive
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => undefined)
  guard.stdin.on('error', () => undefined)
  guard.unref()
  // a pipe is a socket here: nobody waits for it
  ;(guard.stdin as unknown as { unref(): void }).unref()
  // whoever ends in an orderly way has ended the programs, too
  process.on('exit', () => guard.kill('SIGKILL'))
}
