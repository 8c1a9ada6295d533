import type { Socket } from 'node:net'
import type { Arrival } from './arrival.ts'
import type { Session } from './session.ts'
import type { SessionEvent } from './session-event.ts'

type Ending = Exclude<Arrival, { kind: 'bytes' | 'deadline' }>

/** So many received bytes the history keeps whole; of each chunk after them it keeps the beginning. */
const wholeHistoryBytes = 256 * 1024
const beginningBytes = 512

/**
 * One TCP connection with its history. Reading is pulled: chunks wait in order until somebody asks.
 * Disposal destroys the connection with a reset, so that no port is left in TIME_WAIT.
 */
export class TcpSession implements Session {
  readonly transport = 'tcp'
  readonly history: SessionEvent[] = []
  readonly localPort: number
  readonly localAddress: string
  readonly remotePort: number
  readonly remoteAddress: string
  onEvent: Session['onEvent']
  readonly #socket: Socket
  readonly #chunks: Buffer[] = []
  #ending: Ending | undefined
  #wake: (() => void) | undefined
  #reading = true
  #writeProblem: string | undefined
  #receivedBytes = 0
  #latest: Buffer = Buffer.alloc(0)

  /** Takes over a connected socket. */
  constructor(socket: Socket) {
    this.#socket = socket
    // a socket that is gone no longer tells them
    this.localPort = socket.localPort ?? 0
    this.localAddress = socket.localAddress ?? ''
    this.remotePort = socket.remotePort ?? 0
    this.remoteAddress = socket.remoteAddress ?? ''
    socket.setNoDelay(true)
    this.#note('open')
    socket.on('data', (bytes: Buffer) => this.#arrive(bytes))
    socket.on('end', () => this.#finish({ kind: 'end' }, 'end-received'))
    socket.on('error', (error: NodeJS.ErrnoException) => this.#fail(error.code ?? error.message))
    socket.on('close', () => {
      if (!this.#ending) this.#finish({ kind: 'end' })
    })
  }

  /** How the other side ended, once it did and all its bytes were taken. */
  get ending(): Arrival | undefined {
    return this.#chunks.length === 0 ? this.#ending : undefined
  }

  /** Whether bytes have come that nobody has taken yet. */
  get hasArrived(): boolean {
    return this.#chunks.length > 0
  }

  /** The error code of a failed write, for example EPIPE. */
  get writeProblem(): string | undefined {
    return this.#writeProblem
  }

  /** Hands bytes to the kernel; resolves once it has taken them, also when the other side is gone. */
  write(bytes: Buffer): Promise<void> {
    const event: SessionEvent = { kind: 'out', atMs: performance.now(), bytes }
    this.history.push(event)
    return new Promise((resolve) => {
      if (this.#socket.destroyed || this.#socket.writableEnded) {
        this.#writeProblem ??= 'EPIPE'
        resolve()
        return
      }
      this.onEvent?.(event, bytes)
      this.#socket.write(bytes, (error) => {
        event.takenAtMs = performance.now()
        if (error) this.#writeProblem ??= (error as NodeJS.ErrnoException).code ?? error.message
        resolve()
      })
    })
  }

  /** The next bytes, or how the session ended, or `deadline` when neither came within `withinMs`. */
  async next(withinMs: number): Promise<Arrival> {
    const at = performance.now() + withinMs
    while (this.#chunks.length === 0 && !this.#ending) {
      const left = at - performance.now()
      if (left <= 0) return { kind: 'deadline' }
      await this.#change(left)
    }
    const bytes = this.#chunks.shift()
    return bytes ? { kind: 'bytes', bytes } : (this.#ending as Arrival)
  }

  /** Stops taking bytes from the kernel, as a program that never reads does. */
  stopReading(): void {
    this.#reading = false
    this.#socket.pause()
  }

  /** Takes bytes from the kernel again. */
  resumeReading(): void {
    this.#reading = true
    this.#socket.resume()
  }

  get isReading(): boolean {
    return this.#reading
  }

  /** Sends FIN: we say no more, and may still read. */
  end(): void {
    if (this.#socket.destroyed || this.#socket.writableEnded) return
    this.#note('end-sent')
    this.#socket.end()
  }

  /** Breaks the connection with RST. */
  reset(): void {
    if (this.#socket.destroyed) return
    this.#note('reset-sent')
    this.#break()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#socket.destroyed) return
    this.onEvent?.({ kind: 'left', atMs: performance.now() })
    const closed = new Promise<void>((resolve) => this.#socket.once('close', () => resolve()))
    this.#break()
    await closed
  }

  /** The kernel refuses a reset while our FIN is on its way, and Node then never tells that the socket closed. */
  #break(): void {
    if (this.#socket.writableEnded && !this.#socket.writableFinished) this.#socket.destroy()
    else this.#socket.resetAndDestroy()
  }

  #arrive(came: Buffer): void {
    // what a server shows everybody again and again is kept once
    const bytes = this.#latest.equals(came) ? this.#latest : came
    this.#latest = bytes
    this.#receivedBytes += bytes.length
    const event: SessionEvent = { kind: 'in', atMs: performance.now(), ...this.#kept(bytes) }
    this.history.push(event)
    this.onEvent?.(event, bytes)
    this.#chunks.push(bytes)
    this.#wakeUp()
  }

  #kept(bytes: Buffer): { readonly bytes: Buffer; readonly totalBytes?: number } {
    if (this.#receivedBytes <= wholeHistoryBytes || bytes.length <= beginningBytes) return { bytes }
    return { bytes: Buffer.from(bytes.subarray(0, beginningBytes)), totalBytes: bytes.length }
  }

  #fail(code: string): void {
    if (code === 'EPIPE') this.#writeProblem ??= code
    this.#finish({ kind: 'reset', code }, 'reset-received')
  }

  #finish(ending: Ending, event?: 'end-received' | 'reset-received'): void {
    if (event) this.#note(event)
    this.#ending ??= ending
    this.#wakeUp()
  }

  #note(kind: Exclude<SessionEvent['kind'], 'in' | 'out'>): void {
    const event: SessionEvent = { kind, atMs: performance.now() }
    this.history.push(event)
    this.onEvent?.(event)
  }

  #change(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #wakeUp(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }
}
