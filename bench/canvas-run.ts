import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measurement } from './measurement.ts'
import { peakMemoryMb } from './peak-memory.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const workdir = join(root, 'examples/python/canvas')
/** The peak only grows, so that a reading shortly before the end misses little. */
const readEveryMs = 10

/** Judging a healthy threaded Python server from the first byte to the HTML report, in a process of its own. */
export const canvasRun: Measurement = {
  name: 'run',
  measure: async () => {
    const { seconds, peakMb } = await judgePythonServer()
    return [
      { name: 'whole canvas run', value: seconds, unit: 's', atMost: 10 },
      { name: 'peak memory of the harness', value: peakMb, unit: 'MB', atMost: 200 },
    ]
  },
}

/** How long a run took from start to exit, and how much memory the harness held at most. */
export interface RunCost {
  readonly seconds: number
  readonly peakMb: number | undefined
}

/** Judges our threaded Python server. @throws Error with the last words of the run when it does not conform. */
export async function judgePythonServer(more: readonly string[] = []): Promise<RunCost> {
  const report = await mkdtemp(join(tmpdir(), 'zocalo-bench-'))
  const since = performance.now()
  const server = 'python3 servidor_hilos.py {host} {port}'
  const subject = ['--exercise', 'canvas', '--server', server, '--workdir', workdir]
  const args = [...(await conformanceScript()), ...subject, '--seed', '1', '--report', report, ...more]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  let peakMb: number | undefined
  const reading = setInterval(() => {
    peakMb = (child.pid && peakMemoryMb(child.pid)) || peakMb
  }, readEveryMs)
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(`the run ended with ${code}:\n${said.slice(-2000)}`)
    return { seconds: (performance.now() - since) / 1000, peakMb }
  } finally {
    clearInterval(reading)
    child.kill('SIGKILL')
    await rm(report, { recursive: true, force: true })
  }
}

/** What `pnpm conformance` gives to Node. */
async function conformanceScript(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly conformance: string }
  }
  return scripts.conformance.split(' ').slice(1)
}
