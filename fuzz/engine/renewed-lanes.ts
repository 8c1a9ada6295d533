import { ExpectationFailed } from '../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../conformance/subject/subject-dead.ts'
import { RenewedPeer } from '../../conformance/wires/renewed-peer.ts'
import type { ExampleRun } from './example-result.ts'

/** Connections at once, where the server takes many. */
const mostLanes = 8
/** How much longer somebody is waited for before it is accused. */
const thoroughness = 3

/** The clients of a fuzz case, one for each lane, that make a new connection for each request. */
export class RenewedLanes implements AsyncDisposable {
  readonly #context: ServerContext
  readonly #lanes = new Map<number, RenewedPeer>()
  #opened = 0

  constructor(context: ServerContext) {
    this.#context = context
  }

  /** How many examples may run at once for `runs` examples. */
  lanesFor(runs: number): number {
    if (this.#context.traits.concurrency !== 'many') return 1
    return Math.max(1, Math.min(mostLanes, Math.floor(runs / 4)))
  }

  /** The client of a lane. @throws what connecting throws. */
  async lane(lane: number): Promise<RenewedPeer> {
    const known = this.#lanes.get(lane)
    if (known) return known
    const peer = await RenewedPeer.open(this.#context, `cliente-${++this.#opened}`)
    this.#lanes.set(lane, peer)
    return peer
  }

  /** Gives up a client in whose conversation something went wrong. */
  async drop(lane: number): Promise<void> {
    const peer = this.#lanes.get(lane)
    this.#lanes.delete(lane)
    await peer?.[Symbol.asyncDispose]()
  }

  /** Whether the server can be reached, started again where it is ours and nothing else helps. */
  async revive(): Promise<boolean> {
    await this.#dropAll()
    if (await this.#isThere()) return true
    if (!this.#context.subject.program) return false
    await this.#context.restart()
    return this.#isThere()
  }

  /** How long an answer is awaited. */
  waitMs({ patience }: ExampleRun): number {
    return this.#context.pace.answerMs * (patience === 'thorough' ? thoroughness : 1)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#dropAll()
  }

  async #dropAll(): Promise<void> {
    for (const lane of this.#lanes.keys()) await this.drop(lane)
  }

  async #isThere(): Promise<boolean> {
    try {
      await this.lane(0)
      return true
    } catch (problem) {
      return isNoServer(problem)
    }
  }
}

/** Gives false for a server that does not do what it should; anything else is thrown on. */
export function isNoServer(problem: unknown): false {
  if (problem instanceof ExpectationFailed || problem instanceof SubjectDead) return false
  throw problem
}
