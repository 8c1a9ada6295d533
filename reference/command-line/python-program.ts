import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../net/free-port.ts'

const withinMs = 20_000

/** A Python program in an empty folder of its own, for tests; disposal kills it and removes the folder. */
export class PythonProgram implements AsyncDisposable {
  readonly dir: string
  output = ''
  errors = ''
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  #changed: () => void = () => {}

  private constructor(dir: string, child: ChildProcess) {
    this.dir = dir
    this.#child = child
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.output += text
      this.#changed()
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text
      this.#changed()
    })
    this.#ended = once(child, 'close').then(() => this.#changed())
  }

  /**
   * Starts a program; `typed` is its whole keyboard, which stays open when it is left out. A function is asked for it
   * before the start, when the folder is there.
   */
  static async start(
    script: string,
    args: readonly string[],
    typed?: string | ((dir: string) => Promise<string>),
  ): Promise<PythonProgram> {
    const dir = await mkdtemp(join(tmpdir(), 'python-program-'))
    const keys = typeof typed === 'function' ? await typed(dir) : typed
    const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' }
    const child = spawn('python3', ['-u', script, ...args], { cwd: dir, env, stdio: 'pipe' })
    if (keys !== undefined) child.stdin.end(keys)
    return new PythonProgram(dir, child)
  }

  /** Starts a server on a free port of this machine and waits until it says that it listens. */
  static async startServer(script: string): Promise<{ readonly program: PythonProgram; readonly port: number }> {
    const port = await freePort()
    const program = await PythonProgram.start(script, ['127.0.0.1', String(port)])
    await program.#until(() => /escuchando/.test(program.output), 'it to listen')
    return { program, port }
  }

  /** The exit code. @throws Error when it does not end in time. */
  async exit(): Promise<number | null> {
    await this.#until(() => this.#child.exitCode !== null || this.#child.signalCode !== null, 'its end', false)
    await this.#ended
    return this.#child.exitCode
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
    await rm(this.dir, { recursive: true })
  }

  async #until(look: () => boolean, what: string, mustLive = true): Promise<void> {
    const at = performance.now() + withinMs
    while (!look()) {
      const left = at - performance.now()
      const isGone = mustLive && this.#child.exitCode !== null
      if (left <= 0 || isGone) throw new Error(`waited for ${what}; output: ${this.output}; errors: ${this.errors}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left)
        this.#changed = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
}
