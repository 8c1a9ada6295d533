import { ExpectationFailed, PreconditionNotReached } from '../../../conformance/model/outcome-errors.ts'
import { loadFactor } from '../../../conformance/runner/load-factor.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import { smallFiles } from '../../../conformance/suites/storage/known-files.ts'
import type { ExampleRun } from '../../engine/example-result.ts'
import { StorageLine } from './storage-line.ts'
import { plainList, type ServedFile } from './storage-request.ts'
import { say } from './words/say.ts'

const names = ['ana', 'luis', 'eva', 'hugo']
/** How long a server may take to close after its client did. */
const leavingMs = 3000

/** The connections of a fuzz case, one for each lane, opened when first needed and used for many examples. */
export class StorageLines implements AsyncDisposable {
  /** What the server is known to serve. */
  readonly files: readonly ServedFile[]
  readonly #context: ServerContext
  readonly #lines = new Map<number, StorageLine>()
  #opened: number
  #opening: Promise<unknown> = Promise.resolve()

  private constructor(context: ServerContext, files: readonly ServedFile[], first: StorageLine) {
    this.#context = context
    this.files = files
    this.#lines.set(0, first)
    this.#opened = 1
  }

  /** Opens the first connection and finds out what is served. @throws PreconditionNotReached when nothing is answered. */
  static async open(context: ServerContext): Promise<StorageLines> {
    const line = new StorageLine(clientName(0), await context.connect(clientName(0)), context.pace)
    try {
      const known = await smallFiles(context, line.peer)
      const files = await Promise.all(known.map(async ({ name, content }) => ({ name, content: await content() })))
      const lines = new StorageLines(context, files, line)
      const wrong = await line.ask(plainList, files, context.pace.answerMs)
      if (wrong) throw new PreconditionNotReached({ code: 'no-list', text: say('no-list'), actual: wrong.text })
      return lines
    } catch (problem) {
      await line.leave(context.pace.answerMs)
      throw problem
    }
  }

  /** How many examples may run at once for `runs` examples. */
  lanesFor(runs: number): number {
    if (this.#context.traits.concurrency !== 'many') return 1
    return Math.max(1, Math.min(16, Math.floor(runs / 4)))
  }

  /** The connection of a lane. @throws PreconditionNotReached when it is not answered. */
  line(lane: number): Promise<StorageLine> {
    const known = this.#lines.get(lane)
    if (known) return Promise.resolve(known)
    // one after the other: a burst of connections would overflow the backlog of a modest server
    const opening = this.#opening.then(() => this.#open(lane))
    this.#opening = opening.catch(() => undefined)
    return opening
  }

  /** Whether a lane is open or can be opened. */
  isAvailable(lane: number): Promise<boolean> {
    return this.line(lane).then(
      () => true,
      (problem: unknown) => {
        if (isRefusal(problem)) return false
        throw problem
      },
    )
  }

  /** Gives up a connection in whose conversation something went wrong. */
  async drop(lane: number): Promise<void> {
    const line = this.#lines.get(lane)
    this.#lines.delete(lane)
    await line?.leave(2 * this.#context.pace.silenceMs)
  }

  /** Leaves on every lane but the first `kept`. */
  async keepOnly(kept: number): Promise<void> {
    const leaving = [...this.#lines].filter(([lane]) => lane >= kept)
    for (const [lane] of leaving) this.#lines.delete(lane)
    await Promise.all(leaving.map(([, line]) => line.leave(this.#leavingMs())))
  }

  /** Makes lane 0 ready once more, with a fresh start of the server when nothing else helps; whether that worked. */
  async revive(): Promise<boolean> {
    if (this.#lines.has(0)) return true
    if (this.#isSpent()) return false
    return (await this.isAvailable(0)) || (await this.startAgain())
  }

  /** Starts the server again, if it is ours to start; whether it is. */
  async startAgain(): Promise<boolean> {
    if (this.#context.subject.kind === 'target') return false
    await this.keepOnly(0)
    await this.#context.restart()
    return true
  }

  /** How long an example waits for an answer. */
  waitMs({ alone, patience }: Omit<ExampleRun, 'lane'>): number {
    const { answerMs, silenceMs, answeringMs } = this.#context.pace
    if (patience === 'hasty') return Math.min(answerMs, 2 * silenceMs)
    if (patience === 'thorough') return 3 * answerMs * loadFactor()
    return alone ? answerMs : 2 * answerMs + this.#lines.size * answeringMs
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.keepOnly(0)
  }

  /** Who is left in a hurry may be hurt for the cases that follow; who never closes is not waited for. */
  #leavingMs(): number {
    const { traits, pace } = this.#context
    return traits.details['closes'] === 'no' ? 2 * pace.silenceMs : Math.max(pace.answerMs, leavingMs)
  }

  async #open(lane: number): Promise<StorageLine> {
    if (this.#isSpent()) throw new PreconditionNotReached({ code: 'one-life', text: say('one-life') })
    this.#opened++
    const { connect, pace } = this.#context
    const line = new StorageLine(clientName(lane), await connect(clientName(lane)), pace)
    const wrong = await line.ask(plainList, this.files, pace.answerMs)
    if (wrong) {
      await line.leave(2 * pace.silenceMs)
      throw new PreconditionNotReached({ code: 'no-list', text: say('no-list'), actual: wrong.text })
    }
    this.#lines.set(lane, line)
    return line
  }

  /** A server with one life that nobody can start again has had its only client. */
  #isSpent(): boolean {
    const { traits, subject } = this.#context
    return traits.concurrency === 'one-life' && subject.kind === 'target' && this.#opened > 0
  }
}

/** Whether what was thrown says that the server does not take or does not serve a connection. */
export function isRefusal(problem: unknown): problem is PreconditionNotReached | ExpectationFailed | SubjectDead {
  return (
    problem instanceof PreconditionNotReached || problem instanceof ExpectationFailed || problem instanceof SubjectDead
  )
}

/** The name under which a lane stands in the transcript. */
export function clientName(lane: number): string {
  return names[lane] ?? `c${lane + 1}`
}
