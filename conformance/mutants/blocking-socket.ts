import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Session } from '../../reference/net/session.ts'

const forEverMs = 2 ** 31 - 1
const lingerMs = 2000
const nothing = Buffer.alloc(0)

/** A connection that is read as a Python program reads it: `recv` gives what has arrived, at most so many bytes. */
export class BlockingSocket {
  readonly #session: Session
  #rest: Buffer = nothing

  constructor(session: Session) {
    this.#session = session
  }

  /** Waits for bytes and gives at most `bytes` of one piece; nothing, at once and again and again, after the end. */
  async recv(bytes: number): Promise<Buffer> {
    if (this.#rest.length === 0) this.#rest = await this.#nextPiece()
    const taken = this.#rest.subarray(0, bytes)
    this.#rest = this.#rest.subarray(taken.length)
    return taken
  }

  /** Waits until there is something to receive, without taking it. */
  async arrival(): Promise<void> {
    if (this.#rest.length === 0) this.#rest = await this.#nextPiece()
  }

  /** Whether a part of the last piece has not been taken. */
  get hasArrived(): boolean {
    return this.#rest.length > 0
  }

  /** Throws away what is left of the last piece. */
  forgetArrived(): void {
    this.#rest = nothing
  }

  /** Waits until the system has taken all bytes. @throws Error when the other side is gone. */
  async sendAll(bytes: Buffer): Promise<void> {
    await this.#session.write(bytes)
    if (this.#session.writeProblem) throw new Error(`BrokenPipeError: ${this.#session.writeProblem}`)
  }

  /** Ends the conversation and gives the other side a moment to end it too. */
  async close(): Promise<void> {
    this.#session.end()
    await this.#session.next(lingerMs)
    await this.#session[Symbol.asyncDispose]()
  }

  async #nextPiece(): Promise<Buffer> {
    const arrival = await this.#session.next(forEverMs)
    if (arrival.kind === 'bytes') return arrival.bytes
    // others get their turn also when somebody reads after the end for ever
    await nextTurn()
    return nothing
  }
}
