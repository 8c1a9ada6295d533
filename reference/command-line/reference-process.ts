import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

const withinMs = 20_000
const script = new URL('../cli.ts', import.meta.url).pathname
const examples = new URL('../../examples/python/', import.meta.url)

/** `pnpm reference …` as a real child process, for tests; disposal kills it. */
export class ReferenceProcess implements AsyncDisposable {
  output = ''
  errors = ''
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  #changed: () => void = () => {}

  private constructor(child: ChildProcess) {
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

  /** Starts the command line with these arguments. */
  static start(args: readonly string[]): ReferenceProcess {
    return new ReferenceProcess(spawn(process.execPath, [script, ...args], { stdio: 'pipe' }))
  }

  /** Starts a program of `examples/python` in the working folder `cwd`. */
  static python(path: string, args: readonly string[], cwd: string): ReferenceProcess {
    const program = new URL(path, examples).pathname
    return new ReferenceProcess(spawn('python3', ['-u', program, ...args], { cwd, stdio: 'pipe' }))
  }

  /** Types a line. */
  type(line: string): void {
    this.#child.stdin?.write(`${line}\n`)
  }

  /** Ends the keyboard's input. */
  endInput(): void {
    this.#child.stdin?.end()
  }

  /** Closes our side of its output, as a reader that goes away does. */
  stopReading(): void {
    this.#child.stdout?.destroy()
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }

  /** Waits until the output matches. @throws Error with what came when it does not in time. */
  async outputMatching(pattern: RegExp): Promise<RegExpExecArray> {
    const found = await this.#until(() => pattern.exec(this.output), `output like ${pattern}`)
    return found as RegExpExecArray
  }

  /** The port that a server says it listens on. */
  async listeningPort(): Promise<string> {
    return (await this.outputMatching(/escuchando en \S*: ?(\d+)\n[\s\S]*SALIR\n/))[1] as string
  }

  /** The exit code. @throws Error when it does not end in time. */
  async exit(): Promise<number | null> {
    await this.#until(() => this.#child.exitCode !== null || this.#child.signalCode !== null, 'its end')
    await this.#ended
    return this.#child.exitCode
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
  }

  async #until<T>(look: () => T, what: string): Promise<T> {
    const at = performance.now() + withinMs
    for (;;) {
      const seen = look()
      if (seen) return seen
      const left = at - performance.now()
      if (left <= 0) throw new Error(`waited for ${what}; output: ${this.output}; errors: ${this.errors}`)
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
