import type { Session } from '../../../reference/net/session.ts'
import type { Pace } from '../../model/pace.ts'
import { RawPeer } from '../../peers/raw-peer.ts'
import { readToEnd } from '../../peers/read-to-end.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'

/** How a downloader gets a connection. */
export type Connect = () => Promise<Session>

/**
 * Somebody who downloads from a provider. A connection carries one request: what is sent after its answer goes over a
 * new one.
 */
export class Downloader implements StreamPeer {
  readonly name: string
  readonly pace: Pace
  readonly #connect: Connect
  #peer: RawPeer
  #isSpent = false

  private constructor(name: string, pace: Pace, connect: Connect, session: Session) {
    this.name = name
    this.pace = pace
    this.#connect = connect
    this.#peer = new RawPeer(name, session, pace)
  }

  /** Connects somebody named `name`. */
  static async open(name: string, pace: Pace, connect: Connect): Promise<Downloader> {
    return new Downloader(name, pace, connect, await connect())
  }

  get session(): Session {
    return this.#peer.session
  }

  /** The connection as something that speaks lines and counted bytes. */
  get raw(): RawPeer {
    return this.#peer
  }

  /** Sends bytes as they are, over a new connection when this one was answered. */
  async sendBytes(bytes: Buffer): Promise<void> {
    if (this.#isSpent) {
      await this.leave()
      this.#peer = new RawPeer(this.name, await this.#connect(), this.pace)
      this.#isSpent = false
    }
    await this.#peer.sendBytes(bytes)
  }

  /** What was asked over this connection has been answered. */
  spend(): void {
    this.#isSpent = true
  }

  /** Ends our side, reads to the end of the other one, and only then lets go of the connection. */
  async leave(): Promise<void> {
    const { session } = this.#peer
    if (!session.ending && session.isReading) {
      session.end()
      await readToEnd(session, 2 * this.pace.silenceMs)
    }
    await this.#peer[Symbol.asyncDispose]()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#peer[Symbol.asyncDispose]()
  }
}
