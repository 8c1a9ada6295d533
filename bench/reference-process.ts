import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** One of our servers in a process of its own. */
export interface ReferenceProcess extends AsyncDisposable {
  readonly port: number
}

const startsWithinMs = 10_000

/** Starts the reference server of an exercise on a port of the system's choice. @throws when it names no port in time. */
export async function startReference(exercise: string, more: readonly string[] = []): Promise<ReferenceProcess> {
  const cli = fileURLToPath(new URL('../reference/cli.ts', import.meta.url))
  const child = spawn(process.execPath, [cli, exercise, 'server', '--host', '127.0.0.1', '--port', '0', ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const end = async () => {
    child.kill('SIGKILL')
    await exited
  }
  let said = ''
  const named = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no port was named within ${startsWithinMs} ms: ${said}`)),
      startsWithinMs,
    )
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const port = /escuchando en \S+: ?(\d+)/.exec(said)?.[1]
      if (!port) return
      clearTimeout(timer)
      resolve(Number(port))
    })
    child.once('exit', () => {
      clearTimeout(timer)
      reject(new Error(`the server ended: ${said}`))
    })
  })
  try {
    return { port: await named, [Symbol.asyncDispose]: end }
  } catch (problem) {
    await end()
    throw problem
  }
}
