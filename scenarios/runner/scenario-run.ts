import { FramedPeer } from '../../conformance/peers/framed-peer.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import type { Encoded } from './encode-send.ts'
import { IncomingMemo } from './incoming-memo.ts'
import type { Memory, ScenarioExercise } from './scenario-exercise.ts'

/** A peer with an open connection, and what a failure must know of it. */
export interface OpenPeer {
  readonly framed: FramedPeer
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
  readonly context: ServerContext
  readonly exercise: ScenarioExercise
  readonly memory: Memory = new Map()
  readonly incoming: IncomingMemo
  readonly #peers: readonly string[]
  readonly #open: (OpenPeer | undefined)[] = []

  constructor(context: ServerContext, exercise: ScenarioExercise, peers: readonly string[]) {
    this.context = context
    this.exercise = exercise
    this.incoming = new IncomingMemo(exercise.readBody)
    this.#peers = peers
  }

  /** The connection of a peer, opened on first use. */
  peer(index: number): OpenPeer | Promise<OpenPeer> {
    return this.#open[index] ?? this.connect(index)
  }

  /** Opens a connection for a peer; an earlier one is dropped. */
  async connect(index: number): Promise<OpenPeer> {
    await this.#open[index]?.framed[Symbol.asyncDispose]()
    const name = this.#peers[index] as string
    const session = await this.context.connect(name)
    const { field, maxBodyBytes } = this.exercise
    const peer: OpenPeer = {
      framed: new FramedPeer(name, session, this.context.pace, field, maxBodyBytes),
      isServed: false,
      isMidMessage: false,
      lastSent: undefined,
      written: Promise.resolve(),
      metSince: 0,
    }
    this.#open[index] = peer
    return peer
  }

  /** A peer's connection is over. */
  async drop(index: number): Promise<void> {
    const peer = this.#open[index]
    this.#open[index] = undefined
    await peer?.framed[Symbol.asyncDispose]()
  }

  /** All connections are over, as after a restart of the server. */
  async dropAll(): Promise<void> {
    await Promise.all(this.#peers.map((_, index) => this.drop(index)))
  }

  /** Who is still connected says goodbye as a client should, so that nobody else is hurt; then all connections are closed. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#open.map(async (peer) => peer && this.#leave(peer)))
    await this.dropAll()
  }

  async #leave({ framed, isMidMessage }: OpenPeer): Promise<void> {
    const { farewell, encodeBody } = this.exercise
    const body = farewell === undefined ? undefined : encodeBody(farewell)
    if (!body || isMidMessage || framed.session.ending) return
    framed.session.resumeReading()
    void framed.send(body)
    const until = performance.now() + framed.pace.silenceMs
    for (let left = framed.pace.silenceMs; left > 0; left = until - performance.now()) {
      const { kind } = await framed.nextFrame(left)
      if (kind !== 'frame') return
    }
  }
}
