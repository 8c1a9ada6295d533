import type { LinkListener } from '../../net/tcp-link.ts'
import { ShownLines } from './shown-lines.ts'

/** The way back to one client; a TCP link is one. */
export interface EchoPeer {
  readonly unsentBytes: number
  write(bytes: Buffer): void
  pause(): void
  resume(): void
  /** Ends our side after everything that was written. */
  end(): void
  destroy(): void
}

const maxUnsentBytes = 256 * 1024

/** One client whose bytes go back to it as they came; while it does not read, nothing more is read from it. */
export class EchoConversation implements LinkListener {
  readonly #peer: EchoPeer
  readonly #lines: ShownLines
  readonly #onLeft: () => void

  constructor(peer: EchoPeer, onMessage: (text: string) => void, onLeft: () => void) {
    this.#peer = peer
    this.#lines = new ShownLines(onMessage)
    this.#onLeft = onLeft
  }

  received(bytes: Buffer): void {
    this.#peer.write(bytes)
    this.#lines.add(bytes)
    if (this.#peer.unsentBytes > maxUnsentBytes) this.#peer.pause()
  }

  drained(): void {
    this.#peer.resume()
  }

  ended(ending: { readonly kind: 'end' | 'reset' }): void {
    this.#lines.finish()
    this.#onLeft()
    if (ending.kind === 'end') this.#peer.end()
    else this.#peer.destroy()
  }
}
