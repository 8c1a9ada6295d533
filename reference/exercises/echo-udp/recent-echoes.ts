const maxKept = 100

/**
 * The messages that came back as they were sent. Such a server answers each message with itself, so one of them that
 * comes once more is late or a repeat, and no answer to another message.
 */
export class RecentEchoes {
  readonly #echoed = new Set<string>()

  /** Notes the answer to a message. */
  note(message: Buffer, answer: Buffer): void {
    if (!answer.equals(message)) return
    this.#echoed.add(message.toString('latin1'))
    for (const oldest of this.#echoed) if (this.#echoed.size > maxKept) this.#echoed.delete(oldest)
  }

  /** Whether what came can be the answer to `message`. */
  mayAnswer(message: Buffer, came: Buffer): boolean {
    return came.equals(message) || !this.has(came)
  }

  /** Whether it is the echo of an earlier message. */
  has(came: Buffer): boolean {
    return this.#echoed.has(came.toString('latin1'))
  }
}
