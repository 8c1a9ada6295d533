import { createInterface, type Interface } from 'node:readline'

/** What is typed, line by line, kept until somebody asks for it. */
export class KeyboardLines {
  readonly #reader: Interface
  readonly #typed: string[] = []
  #isOver = false
  #wake: () => void = () => {}

  constructor(input: NodeJS.ReadableStream) {
    this.#reader = createInterface({ input, terminal: false })
    this.#reader.on('line', (line) => {
      this.#typed.push(line)
      this.#wake()
    })
    this.#reader.on('close', () => {
      this.#isOver = true
      this.#wake()
    })
  }

  /** The next line; nothing when there will be none. */
  async next(): Promise<string | undefined> {
    while (this.#typed.length === 0 && !this.#isOver)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    return this.#typed.shift()
  }

  /** Stops listening; what was typed and not asked for is dropped. */
  close(): void {
    this.#reader.close()
    this.#typed.length = 0
  }
}
