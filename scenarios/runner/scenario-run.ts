import type { Session } from '../../reference/net/session.ts'
import type { Channel } from './channel.ts'
import { DatagramChannel } from './datagram-channel.ts'
import type { Encoded } from './encode-send.ts'
import type { Incoming } from './incoming.ts'
import { IncomingMemo } from './incoming-memo.ts'
import { LengthChannel } from './length-channel.ts'
import type { Memory, ScenarioExercise } from './scenario-exercise.ts'
import type { Stage, StageAddress } from './stage.ts'
import { StreamChannel } from './stream-channel.ts'

/** A peer with an open connection, and what a failure must know of it. */
export interface OpenPeer {
  readonly channel: Channel
  /** Something came on this connection, so somebody serves it. */
  isServed: boolean
  /** The last thing that was sent is a part of a message, or no message at all. */
  isMidMessage: boolean
  /** The bytes that were handed over last, and when the system has taken them. */
  lastSent: Encoded | undefined
  written: Promise<void>
  /** How many expectations were met since `lastSent`. */
  metSince: number
}

/** The peers of one running scenario and what they saw. */
export class ScenarioRun implements AsyncDisposable {
  readonly stage: Stage
  readonly exercise: ScenarioExercise
  readonly memory: Memory = new Map()
  readonly read: (body: Buffer) => Incoming
  readonly #peers: readonly string[]
  readonly #open: (OpenPeer | undefined)[] = []

  constructor(stage: Stage, exercise: ScenarioExercise, peers: readonly string[]) {
    this.stage = stage
    this.exercise = exercise
    this.#peers = peers
    const { framing } = exercise
    if (framing.kind === 'length') {
      const memo = new IncomingMemo(framing.readBody)
      this.read = (body) => memo.read(body)
    } else this.read = (body) => ({ value: body, isUnasked: false })
  }

  /** The connection of a peer, opened on first use. */
  peer(index: number): OpenPeer | Promise<OpenPeer> {
    return this.#open[index] ?? this.connect(index)
  }

  /** Opens a connection for a peer; an earlier one is dropped. */
  connect(index: number): Promise<OpenPeer> {
    return this.#meet(index, (name) => this.stage.connect(name))
  }

  /** The program calls our server `server`; an earlier connection of the peer is dropped. */
  accept(index: number, server: string): Promise<OpenPeer> {
    return this.#meet(index, (name) => this.stage.accept(server, name))
  }

  /** Where a server or a peer of ours is. */
  address(name: string): StageAddress {
    const session = this.#open[this.#peers.indexOf(name)]?.channel.session
    return this.stage.server(name) ?? { ip: this.stage.addressOf(name), port: session?.localPort ?? 0 }
  }

  /** A peer's connection is over. */
  async drop(index: number): Promise<void> {
    const peer = this.#open[index]
    this.#open[index] = undefined
    await peer?.channel[Symbol.asyncDispose]()
  }

  /** All connections are over, as after a restart of the server. */
  async dropAll(): Promise<void> {
    await Promise.all(this.#peers.map((_, index) => this.drop(index)))
  }

  /** Who is still connected to a server says goodbye as a client should, so that nobody else is hurt; then all connections are closed. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#open.map(async (peer) => peer && this.#leave(peer)))
    await this.dropAll()
  }

  async #meet(index: number, open: (name: string) => Promise<Session>): Promise<OpenPeer> {
    await this.#open[index]?.channel[Symbol.asyncDispose]()
    const name = this.#peers[index] as string
    const session = await open(name)
    const peer: OpenPeer = {
      channel: this.#channel(name, session),
      isServed: false,
      isMidMessage: false,
      lastSent: undefined,
      written: Promise.resolve(),
      metSince: 0,
    }
    this.#open[index] = peer
    return peer
  }

  #channel(name: string, session: Session): Channel {
    const { framing } = this.exercise
    const { pace } = this.stage
    if (framing.kind === 'length') return new LengthChannel(name, session, pace, framing)
    const Kind = framing.kind === 'stream' ? StreamChannel : DatagramChannel
    return new Kind(name, session, pace)
  }

  async #leave({ channel, isMidMessage }: OpenPeer): Promise<void> {
    const { farewell, framing } = this.exercise
    const body = farewell === undefined || framing.kind !== 'length' ? undefined : framing.encodeBody(farewell)
    if (!body || this.stage.role === 'client' || isMidMessage || channel.session.ending) return
    channel.session.resumeReading()
    void channel.session.write(channel.onWire(body))
    const { silenceMs } = channel.pace
    const until = performance.now() + silenceMs
    for (let left = silenceMs; left > 0; left = until - performance.now()) {
      const { kind } = await channel.next(left)
      if (kind !== 'message') return
    }
  }
}
