import type { TcpLink } from '../../net/tcp-link.ts'
import type { Acknowledged, Wire } from './protocol.ts'
import { ReplyReader } from './reply-reader.ts'

/** What the server answered, or why no answer came. */
export type Reply = { readonly kind: 'ack' } | { readonly kind: 'refused'; readonly reason: string } | LostConnection

/** Why nothing more can be sent. */
export type LostConnection =
  | { readonly kind: 'end' }
  | { readonly kind: 'reset'; readonly code: string }
  | { readonly kind: 'silence'; readonly waitedMs: number }
  | { readonly kind: 'too-long' }

/** So many bytes wait for the network at most; a socket tells of its relief only when it was full. */
const maxUnsentBytes = 64 * 1024

/** The client's side of one connection: it says one thing and waits for the answer. */
export class Dialogue implements AsyncDisposable {
  readonly #link: TcpLink
  readonly #wire: Wire
  readonly #replies: ReplyReader
  readonly #replyWithinMs: number
  #lost: LostConnection | undefined
  #wake: () => void = () => {}
  #onLost: () => void = () => {}

  constructor(link: TcpLink, wire: Wire, replyWithinMs: number) {
    this.#link = link
    this.#wire = wire
    this.#replies = new ReplyReader(wire.name)
    this.#replyWithinMs = replyWithinMs
    link.listen({
      received: (bytes) => {
        this.#replies.push(bytes)
        if (this.#replies.isTooLong) this.#lose({ kind: 'too-long' })
        this.#wake()
      },
      drained: () => this.#wake(),
      ended: (ending) => this.#lose(ending),
    })
  }

  /** How the connection was lost, once it was. */
  get lost(): LostConnection | undefined {
    return this.#lost
  }

  /** Our own address on this connection. */
  get address(): string {
    return this.#link.localAddress
  }

  /** Calls back once when the connection is lost. */
  onLost(callback: () => void): void {
    this.#onLost = callback
  }

  /** Queues bytes; resolves once it is worth queueing more, or the connection is lost. */
  async send(bytes: Buffer): Promise<void> {
    this.#link.write(bytes)
    while (!this.#lost && this.#link.unsentBytes >= maxUnsentBytes)
      if ((await this.#change(this.#replyWithinMs)) === 'deadline') this.#losePatience()
  }

  /** The answer to what was sent. */
  async reply(of: Acknowledged, quietMs: number): Promise<Reply> {
    const at = performance.now() + this.#replyWithinMs
    let paused = false
    for (;;) {
      const text = this.#replies.take(of, paused || this.#lost !== undefined)
      if (text !== undefined) return readReply(text)
      if (this.#lost) return this.#lost
      if (performance.now() >= at) return this.#losePatience()
      const waitMs = this.#wire.name === 'unframed' ? quietMs : at - performance.now()
      paused = (await this.#change(waitMs)) === 'deadline'
    }
  }

  /** Says that nothing more will come. */
  end(): void {
    this.#link.end()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#link.destroy()
  }

  #losePatience(): LostConnection {
    return this.#lose({ kind: 'silence', waitedMs: this.#replyWithinMs })
  }

  #lose(why: LostConnection): LostConnection {
    this.#lost ??= why
    this.#wake()
    this.#onLost()
    return this.#lost
  }

  #change(withinMs: number): Promise<'change' | 'deadline'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('deadline'), withinMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve('change')
      }
    })
  }
}

function readReply(text: string): Reply {
  const refused = /^ERROR\b[ :]*(.*)$/s.exec(text)
  return refused ? { kind: 'refused', reason: refused[1] ?? '' } : { kind: 'ack' }
}
