import type { Socket } from 'node:net'
import type { Came } from './link-reader.ts'
import type { LinkEnding } from './tcp-link.ts'

/** So much is read ahead of whoever takes it; the other side waits for the rest. */
const readAheadBytes = 256 * 1024

/**
 * One of the two connections of a TCP relay: it reads a bounded amount ahead, keeps no history, passes FIN and RST on
 * only when told to, and stays half-open for as long as it must.
 */
export class RelayEnd implements AsyncDisposable {
  /** Told when the connection broke after its other side had said its last, so that no reader learns of it. */
  onBroken: () => void = () => {}
  /** Told when nothing is left of the connection. */
  onClosed: () => void = () => {}
  readonly localPort: number
  readonly remotePort: number
  readonly remoteAddress: string
  readonly #socket: Socket
  #pieces: Buffer[] = []
  #pieceBytes = 0
  #ending: LinkEnding | undefined
  #isOurs = false
  #wake: () => void = () => {}

  /** Takes over a connected socket that allows half-open connections. */
  constructor(socket: Socket) {
    this.#socket = socket
    this.localPort = socket.localPort ?? 0
    this.remotePort = socket.remotePort ?? 0
    this.remoteAddress = socket.remoteAddress ?? ''
    socket.setNoDelay(true)
    socket.on('data', (bytes: Buffer) => this.#arrive(bytes))
    socket.on('end', () => this.#finish({ kind: 'end' }))
    socket.on('error', (error: NodeJS.ErrnoException) => this.#fail(error.code ?? error.message))
    socket.on('close', () => {
      this.#finish({ kind: 'end' })
      this.onClosed()
    })
    socket.resume()
  }

  /** Whether nothing can be written any more. */
  get isOver(): boolean {
    return this.#socket.destroyed || this.#ending?.kind === 'reset'
  }

  /** Whether the other side has said its last, or the connection broke. */
  get hasEnded(): boolean {
    return this.#ending !== undefined
  }

  /** Whether we broke it, so that its ending says nothing about the other side. */
  get isOurs(): boolean {
    return this.#isOurs
  }

  /** The next bytes, or how the other side ended once all its bytes were taken, or `silence` when neither came within `withinMs`. */
  async next(withinMs?: number): Promise<Came> {
    if (this.#pieces.length === 0 && !this.#ending) await this.#change(withinMs)
    const bytes = this.#pieces.shift()
    if (!bytes) return this.#ending ?? { kind: 'silence' }
    this.#pieceBytes -= bytes.length
    if (this.#socket.isPaused() && this.#pieceBytes < readAheadBytes / 2) this.#socket.resume()
    return { kind: 'bytes', bytes }
  }

  /** Hands bytes to the kernel; resolves once it has taken them, also when the other side is gone. They must not be changed afterwards. */
  write(bytes: Buffer): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.destroyed || this.#socket.writableEnded) resolve()
      else this.#socket.write(bytes, () => resolve())
    })
  }

  /** Sends FIN after what was written; what still comes is read. */
  end(): void {
    if (!this.#socket.destroyed && !this.#socket.writableEnded) this.#socket.end()
  }

  /** Breaks the connection with RST. */
  reset(): void {
    this.#isOurs ||= !this.#ending
    if (this.#socket.destroyed) return
    // the kernel refuses a reset while our FIN is on its way, and Node then never tells that the socket closed
    if (this.#socket.writableEnded && !this.#socket.writableFinished) this.#socket.destroy()
    else this.#socket.resetAndDestroy()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#socket.closed) return
    const closed = new Promise<void>((resolve) => this.#socket.once('close', () => resolve()))
    this.reset()
    await closed
  }

  #arrive(bytes: Buffer): void {
    this.#pieces.push(bytes)
    this.#pieceBytes += bytes.length
    if (this.#pieceBytes >= readAheadBytes) this.#socket.pause()
    this.#wake()
  }

  #fail(code: string): void {
    if (this.#ending) this.onBroken()
    else this.#finish({ kind: 'reset', code })
  }

  #finish(ending: LinkEnding): void {
    this.#ending ??= ending
    this.#wake()
  }

  #change(withinMs: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = withinMs === undefined ? undefined : setTimeout(resolve, withinMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
