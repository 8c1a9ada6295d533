import type { Session } from '../../reference/net/session.ts'
import type { Pace } from '../model/pace.ts'
import type { StreamPeer } from '../peers/stream-peer.ts'
import type { ServerContext } from '../runner/server-context.ts'
import { leaveWired } from './leave-wired.ts'
import { openWired } from './open-wired.ts'
import type { WiredPeer } from './wired-peer.ts'

/**
 * A client of a server that may answer one request on a connection and close it: who was answered makes a new
 * connection before it says anything more.
 */
export class RenewedPeer implements StreamPeer {
  readonly name: string
  readonly #context: ServerContext
  #peer: WiredPeer
  #wasAnswered = false

  private constructor(context: ServerContext, name: string, peer: WiredPeer) {
    this.#context = context
    this.name = name
    this.#peer = peer
  }

  /** Opens the first connection; the last one is left politely when the case ends. */
  static async open(context: ServerContext, name: string): Promise<RenewedPeer> {
    const renewed = new RenewedPeer(context, name, await openWired(context, name))
    context.defer(async () => void (await leaveWired(renewed.#peer)))
    return renewed
  }

  /** The conversation on the connection of now. */
  get wired(): WiredPeer {
    return this.#peer
  }

  get session(): Session {
    return this.#peer.session
  }

  get pace(): Pace {
    return this.#peer.pace
  }

  /** Notes that the conversation on this connection is over. */
  answered(): void {
    this.#wasAnswered = true
  }

  /** Leaves the connection and makes a new one, where something was answered on it. */
  async renew(): Promise<void> {
    if (!this.#wasAnswered) return
    this.#wasAnswered = false
    await leaveWired(this.#peer)
    this.#peer = await openWired(this.#context, this.name)
  }

  async sendBytes(bytes: Buffer): Promise<void> {
    await this.renew()
    await this.#peer.sendBytes(bytes)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#peer[Symbol.asyncDispose]()
  }
}
