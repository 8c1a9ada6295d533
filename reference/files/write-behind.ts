const maxWaitingBytes = 1024 * 1024

/** Writes pieces to a file while the next ones come; `push` waits only when much is unwritten. */
export class WriteBehind {
  readonly #file: { append(bytes: Buffer): Promise<void> }
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #writing: Promise<void> = Promise.resolve()
  #isWriting = false
  #problem: unknown

  constructor(file: { append(bytes: Buffer): Promise<void> }) {
    this.#file = file
  }

  /** Takes the next piece. @throws the error of an earlier write. */
  async push(piece: Buffer): Promise<void> {
    this.#waiting.push(piece)
    this.#waitingBytes += piece.length
    if (!this.#isWriting) this.#writing = this.#write()
    if (this.#waitingBytes > maxWaitingBytes) await this.#writing
    this.#complain()
  }

  /** Resolves once everything is written. @throws the error of a write. */
  async finished(): Promise<void> {
    await this.#writing
    this.#complain()
  }

  #complain(): void {
    if (this.#problem !== undefined) throw this.#problem
  }

  async #write(): Promise<void> {
    this.#isWriting = true
    while (this.#waiting.length > 0 && this.#problem === undefined) {
      const pieces = this.#waiting
      this.#waiting = []
      this.#waitingBytes = 0
      await this.#file.append(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)).catch((problem) => {
        this.#problem = problem
      })
    }
    this.#isWriting = false
  }
}
