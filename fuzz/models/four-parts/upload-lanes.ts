import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import { openUploader } from '../../../conformance/suites/four-parts/open-uploader.ts'
import type { Uploader } from '../../../conformance/suites/four-parts/uploader.ts'
import type { ExampleRun } from '../../engine/example-result.ts'

/** Connections at once, where the server takes many. */
const mostLanes = 16
/** How much longer somebody is waited for before it is accused. */
const thoroughness = 3

/** The connections of a fuzz case, one for each lane, opened when first needed and used for many examples. */
export class UploadLanes implements AsyncDisposable {
  readonly #context: ServerContext
  readonly #lanes = new Map<number, Uploader>()
  #opened = 0

  constructor(context: ServerContext) {
    this.#context = context
  }

  /** How many examples may run at once for `runs` examples. */
  lanesFor(runs: number): number {
    if (this.#context.traits.concurrency !== 'many') return 1
    return Math.max(1, Math.min(mostLanes, Math.floor(runs / 4)))
  }

  /** The connection of a lane. @throws what connecting throws. */
  async lane(lane: number): Promise<Uploader> {
    const known = this.#lanes.get(lane)
    if (known && !known.session.ending) return known
    const uploader = await openUploader(this.#context, `cliente-${++this.#opened}`)
    this.#lanes.set(lane, uploader)
    return uploader
  }

  /** Gives up a connection in whose conversation something went wrong. */
  async drop(lane: number): Promise<void> {
    const uploader = this.#lanes.get(lane)
    this.#lanes.delete(lane)
    await uploader?.[Symbol.asyncDispose]()
  }

  /** Whether the server can be reached, started again where it is ours and nothing else helps. */
  async revive(): Promise<boolean> {
    await this.#dropAll()
    if (await this.#isThere()) return true
    if (!this.#context.subject.program) return false
    await this.#context.restart()
    return this.#isThere()
  }

  /** How long an acknowledgement is awaited. */
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
    const uploader = await this.lane(0).catch(refusal)
    return uploader
      ? uploader.sayAddress().then(
          () => this.drop(0).then(() => true),
          (problem: unknown) => refusal(problem) ?? false,
        )
      : false
  }
}

/** Gives undefined for a server that does not do what it should; anything else is thrown on. */
export function refusal(problem: unknown): undefined {
  if (problem instanceof ExpectationFailed || problem instanceof SubjectDead) return undefined
  throw problem
}
