import { messageText } from './protocol.ts'

const newline = 0x0a
const maxKeptBytes = 64 * 1024

/** Gathers what comes into the lines that the console shows; a longer one is shown in pieces, so that memory is bounded. */
export class ShownLines {
  readonly #show: (text: string) => void
  #kept: Buffer[] = []
  #bytes = 0

  constructor(show: (text: string) => void) {
    this.#show = show
  }

  add(bytes: Buffer): void {
    for (let rest = bytes; rest.length > 0; ) {
      const at = rest.indexOf(newline)
      const most = Math.min(rest.length, maxKeptBytes - this.#bytes)
      const end = at >= 0 && at < most ? at + 1 : most
      this.#kept.push(rest.subarray(0, end))
      this.#bytes += end
      rest = rest.subarray(end)
      if (end === at + 1 || this.#bytes === maxKeptBytes) this.#tell()
    }
  }

  /** Shows what has no end yet. */
  finish(): void {
    if (this.#bytes > 0) this.#tell()
  }

  #tell(): void {
    const line = Buffer.concat(this.#kept)
    this.#kept = []
    this.#bytes = 0
    this.#show(messageText(line))
  }
}
