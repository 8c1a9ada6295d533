import type { Duplex } from 'node:stream'

/** How the other side of a link ended: with FIN, or with a reset or another failure. */
export type LinkEnding = { readonly kind: 'end' } | { readonly kind: 'reset'; readonly code: string }

/** What a link tells its owner, in order; `ended` comes once and no bytes follow it. */
export interface LinkListener {
  received(bytes: Buffer): void
  drained(): void
  ended(ending: LinkEnding): void
}

/** A stream that may have a TCP socket's further abilities. */
type SocketLike = Duplex & {
  setNoDelay?(on: boolean): unknown
  readonly localAddress?: string | undefined
  readonly localPort?: number | undefined
  readonly remoteAddress?: string | undefined
  readonly remotePort?: number | undefined
}

const lingerMs = 2000

/**
 * One TCP connection that hands over what comes at once and keeps no history, for programs that run for long.
 * Nothing is read before `listen`.
 */
export class TcpLink {
  /** Our own address on this connection, written like `remoteAddress`. */
  readonly localAddress: string
  /** Our own port on this connection; 0 when the stream has none. */
  readonly localPort: number
  /** The address of the other side, an IPv4 one always written as such; empty when the stream has none. */
  readonly remoteAddress: string
  /** The port of the other side; 0 when the stream has none. */
  readonly remotePort: number
  readonly #socket: SocketLike
  #listener: LinkListener | undefined
  #ending: LinkEnding | undefined

  /** Takes over a connected socket that allows half-open connections. */
  constructor(socket: SocketLike) {
    this.#socket = socket
    this.localAddress = plainAddress(socket.localAddress)
    this.localPort = socket.localPort ?? 0
    this.remoteAddress = plainAddress(socket.remoteAddress)
    this.remotePort = socket.remotePort ?? 0
    socket.setNoDelay?.(true)
    socket.on('error', (error: NodeJS.ErrnoException) =>
      this.#finish({ kind: 'reset', code: error.code ?? error.message }),
    )
    socket.on('end', () => this.#finish({ kind: 'end' }))
    socket.on('close', () => {
      this.#finish({ kind: 'end' })
      // whoever waits for room after the other side's FIN would wait for ever
      this.#listener?.drained()
    })
    socket.on('drain', () => this.#listener?.drained())
  }

  /** Begins to read and to tell `listener`. */
  listen(listener: LinkListener): void {
    this.#listener = listener
    if (this.#ending) {
      listener.ended(this.#ending)
      return
    }
    this.#socket.on('data', (bytes: Buffer) => listener.received(bytes))
    this.#socket.resume()
  }

  /** Bytes that were written and that the kernel has not taken yet; none once the connection was given up. */
  get unsentBytes(): number {
    return this.#socket.destroyed ? 0 : this.#socket.writableLength
  }

  /** Queues bytes; what cannot be sent any more is dropped, for the end is told by the listener. The bytes must not be changed afterwards. */
  write(bytes: Buffer): void {
    if (this.#socket.writable) this.#socket.write(bytes)
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  /** Sends FIN after what is queued; what still comes is read, and 2 s later the connection is given up. */
  end(): void {
    if (this.#socket.destroyed || this.#socket.writableEnded) return
    this.#socket.once('finish', () => {
      const timer = setTimeout(() => this.destroy(), lingerMs).unref()
      this.#socket.once('close', () => clearTimeout(timer))
    })
    this.#socket.end()
    this.#socket.resume()
  }

  /** Gives the connection up at once. */
  destroy(): void {
    this.#socket.destroy()
  }

  #finish(ending: LinkEnding): void {
    if (this.#ending) return
    this.#ending = ending
    this.#listener?.ended(ending)
  }
}

function plainAddress(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:/, '')
}
