import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { project } from './hostile-command.ts'

/** How a harness ended, and the end of what it said. */
export interface HarnessRun {
  /** None when it had to be killed. */
  readonly exitCode: number | null
  readonly seconds: number
  readonly stdout: string
  readonly stderr: string
}

const hook = fileURLToPath(new URL('write-peak.ts', import.meta.url))
const node = [
  '--max-semi-space-size=1',
  '--optimize-for-size',
  '--import',
  hook,
  '--import',
  import.meta.resolve('tsx'),
]
const mostText = 2_000_000

/** Runs the real command line as users do, and kills it after `mostSeconds`. */
export async function runHarness(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  mostSeconds: number,
): Promise<HarnessRun> {
  const since = performance.now()
  const { NODE_V8_COVERAGE: _, LANG: __, LC_ALL: ___, ...rest } = process.env
  const child = spawn(process.execPath, [...node, join(project, 'conformance/cli.ts'), ...args], {
    cwd: project,
    env: { ...rest, ...env, TERM: 'xterm' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] = (said[name] + text).slice(-mostText)
    })
  const tooLate = setTimeout(() => child.kill('SIGKILL'), mostSeconds * 1000)
  // whoever outlives it might keep its output open
  const [exitCode] = (await once(child, 'exit')) as [number | null]
  clearTimeout(tooLate)
  for (const name of ['stdout', 'stderr'] as const) child[name].destroy()
  return { ...said, exitCode, seconds: (performance.now() - since) / 1000 }
}
