import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../net/free-port.ts'

const examples = fileURLToPath(new URL('../../../examples/python/upload-udp/', import.meta.url))

/** One of the Python examples in a folder of its own, for tests; disposal ends it and removes the folder. */
export class PythonProgram implements AsyncDisposable {
  output = ''
  errors = ''
  readonly dir: string
  readonly port: number
  readonly #child: ReturnType<typeof spawn>
  readonly #ended: Promise<unknown>
  #changed: () => void = () => {}

  private constructor(dir: string, script: string, port: number) {
    this.dir = dir
    this.port = port
    this.#child = spawn('python3', ['-u', join(examples, script), '127.0.0.1', String(port)], {
      cwd: dir,
      stdio: 'pipe',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    })
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.output += text
      this.#changed()
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text
    })
    this.#ended = once(this.#child, 'close').then(() => this.#changed())
  }

  /** Starts a server on a free port and waits until it listens. */
  static async server(script: string): Promise<PythonProgram> {
    const running = await PythonProgram.client(script, await freePort())
    while (!running.output.includes('escuchando')) {
      if (running.#child.exitCode !== null) throw new Error(`it ended: ${running.output}${running.errors}`)
      await new Promise<void>((resolve) => {
        running.#changed = resolve
      })
    }
    return running
  }

  /** Starts a client of the server at `port`. */
  static async client(script: string, port: number): Promise<PythonProgram> {
    return new PythonProgram(await mkdtemp(join(tmpdir(), 'upload-udp-python-')), script, port)
  }

  /** Types lines and ends the keyboard. */
  type(...lines: readonly string[]): void {
    this.#child.stdin?.end(lines.map((line) => `${line}\n`).join(''))
  }

  /** The exit code. */
  async exit(): Promise<number | null> {
    await this.#ended
    return this.#child.exitCode
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
    await rm(this.dir, { recursive: true, force: true })
  }
}
