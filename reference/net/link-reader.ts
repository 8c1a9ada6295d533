import type { LinkEnding, TcpLink } from './tcp-link.ts'

/** What came next on a connection. */
export type Came = { readonly kind: 'bytes'; readonly bytes: Buffer } | LinkEnding | { readonly kind: 'silence' }

/** Reads a connection piece by piece; the network waits while nobody asks for more. */
export class LinkReader {
  readonly #link: TcpLink
  readonly #pieces: Buffer[] = []
  #ending: LinkEnding | undefined
  #wake: () => void = () => {}

  /** `onRoom` is told when what was written has left, and when the connection ended. */
  constructor(link: TcpLink, onRoom: () => void = () => {}) {
    this.#link = link
    link.listen({
      received: (bytes) => {
        this.#pieces.push(bytes)
        link.pause()
        this.#wake()
      },
      drained: onRoom,
      ended: (ending) => {
        this.#ending = ending
        this.#wake()
        onRoom()
      },
    })
  }

  /** Whether the connection was reset, so that nothing that is written arrives any more. */
  get isBroken(): boolean {
    return this.#ending?.kind === 'reset'
  }

  /** The next bytes, or the end, or `silence` when neither came within `withinMs`. */
  async next(withinMs: number): Promise<Came> {
    if (this.#pieces.length === 0 && !this.#ending) {
      this.#link.resume()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    const bytes = this.#pieces.shift()
    return bytes ? { kind: 'bytes', bytes } : (this.#ending ?? { kind: 'silence' })
  }
}
