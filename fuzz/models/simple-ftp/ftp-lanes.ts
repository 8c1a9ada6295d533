import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import { FtpClient } from '../../../conformance/suites/simple-ftp/ftp-client.ts'
import { smallFiles } from '../../../conformance/suites/simple-ftp/known-files.ts'
import type { ExampleRun } from '../../engine/example-result.ts'

/** Connections at once, where the server takes many. */
const mostLanes = 8
/** How much longer somebody is waited for before it is accused. */
const thoroughness = 3

/** The connections of a fuzz case, one for each lane, opened when first needed and used for many examples. */
export class FtpLanes implements AsyncDisposable {
  readonly #context: ServerContext
  readonly #lanes = new Map<number, FtpClient>()
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
  async lane(lane: number): Promise<FtpClient> {
    const known = this.#lanes.get(lane)
    if (known && !known.session.ending) return known
    const client = await FtpClient.open(this.#context, `cliente-${++this.#opened}`)
    this.#lanes.set(lane, client)
    return client
  }

  /** Gives up a connection in whose conversation something went wrong. */
  async drop(lane: number): Promise<void> {
    const client = this.#lanes.get(lane)
    this.#lanes.delete(lane)
    await client?.[Symbol.asyncDispose]()
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
      const [file] = await smallFiles(this.#context)
      await (await this.lane(0)).expectFile(file)
      return true
    } catch (problem) {
      if (problem instanceof ExpectationFailed || problem instanceof SubjectDead) return false
      throw problem
    } finally {
      await this.drop(0)
    }
  }
}
