import { EventEmitter } from 'node:events'
import type { TryLine } from './record-lines.ts'

/** What a played socket tells whoever plays the other side. */
export interface SocketPlay {
  /** Calls back once the other side's system has taken the bytes. */
  readonly out: (bytes: Buffer, taken: (problem?: Error) => void) => void
  readonly end: () => void
  readonly away: () => void
}

/** The socket of a recorded connection: what the other side does is played. */
export class PlayedSocket extends EventEmitter {
  readonly localAddress: string
  readonly localPort: number
  readonly remoteAddress: string
  readonly remotePort: number
  destroyed = false
  writableEnded = false
  writableFinished = false
  readonly #play: SocketPlay
  /** What came while nobody read. */
  readonly #waiting: (() => void)[] = []
  #isPaused = false
  #isEnded = false

  constructor({ localAddress, localPort, remoteAddress, remotePort }: TryLine['sessions'][number], play: SocketPlay) {
    super()
    this.localAddress = localAddress
    this.localPort = localPort
    this.remoteAddress = remoteAddress
    this.remotePort = remotePort
    this.#play = play
  }

  setNoDelay(): this {
    return this
  }

  write(bytes: Buffer, taken: (problem?: Error) => void): boolean {
    this.#play.out(bytes, (problem) => setImmediate(taken, problem))
    return true
  }

  end(): this {
    this.writableEnded = true
    this.writableFinished = true
    this.#play.end()
    return this.#isEnded ? this.destroy() : this
  }

  pause(): this {
    this.#isPaused = true
    return this
  }

  resume(): this {
    this.#isPaused = false
    while (!this.#isPaused && this.#waiting.length > 0) this.#waiting.shift()?.()
    return this
  }

  destroy(): this {
    if (!this.destroyed) this.#play.away()
    return this.#close()
  }

  resetAndDestroy(): this {
    return this.destroy()
  }

  /** The other side says something. */
  arrive(bytes: Buffer): void {
    this.#soon(() => this.emit('data', bytes))
  }

  /** The other side says no more. */
  finish(): void {
    this.#soon(() => {
      if (this.#isEnded) return
      this.#isEnded = true
      this.emit('end')
      if (this.writableEnded) this.destroy()
    })
  }

  /** The other side breaks off. */
  break(code: string): void {
    if (this.destroyed) return
    this.emit('error', Object.assign(new Error(code), { code }))
    this.#close()
  }

  #soon(act: () => void): void {
    if (this.destroyed) return
    if (this.#isPaused) this.#waiting.push(act)
    else act()
  }

  #close(): this {
    if (this.destroyed) return this
    this.destroyed = true
    setImmediate(() => this.emit('close'))
    return this
  }
}
