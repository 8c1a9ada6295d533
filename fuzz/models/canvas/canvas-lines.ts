import { ExpectationFailed, PreconditionNotReached } from '../../../conformance/model/outcome-errors.ts'
import { loadFactor } from '../../../conformance/runner/load-factor.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import type { WireBoard } from '../../../reference/exercises/canvas/board.ts'
import { encodeMessage, nuevo } from '../../../reference/exercises/canvas/protocol.ts'
import type { ExampleRun } from '../../engine/example-result.ts'
import { say } from '../../words/say.ts'
import { CanvasLine } from './canvas-line.ts'

/** How long a server may take to close after `cerrar`. */
const leavingMs = 3000

/** The connections of a fuzz case, one for each lane, opened when first needed and used for many examples. */
export class CanvasLines implements AsyncDisposable {
  /** The picture that the last example left, once every client has seen it. */
  picture: WireBoard | undefined
  readonly #context: ServerContext
  readonly #lines = new Map<number, CanvasLine>()
  #opened = 0
  #opening: Promise<unknown> = Promise.resolve()

  constructor(context: ServerContext) {
    this.#context = context
  }

  /**
   * How many examples may run at once for `runs` examples. One where clients are served in turn, and where `nuevo` is
   * answered to everybody, because the boards of others would be mistaken for one's own.
   */
  lanesFor(runs: number): number {
    const { concurrency, details } = this.#context.traits
    if (concurrency !== 'many' || details['nuevoReaches'] === 'all') return 1
    return Math.max(1, Math.min(64, Math.floor(runs / 4)))
  }

  /** The connection of a lane, whose board was asked for at the start. @throws PreconditionNotReached when no board comes. */
  async line(lane: number): Promise<CanvasLine> {
    const known = this.#lines.get(lane)
    if (known) return known
    // one after the other: a burst of connections would overflow the backlog of a modest server
    const opening = this.#opening.then(() => this.#open(lane))
    this.#opening = opening.catch(() => undefined)
    return opening
  }

  /** Whether a lane is open or can be opened. */
  async isAvailable(lane: number): Promise<boolean> {
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
    await line?.leave(true)
  }

  /** Leaves on every lane but the first `kept`. */
  async keepOnly(kept: number): Promise<void> {
    const leaving = [...this.#lines].filter(([lane]) => lane >= kept)
    for (const [lane] of leaving) this.#lines.delete(lane)
    await Promise.all(leaving.map(([, line]) => line.leave(false, this.#leavingMs())))
  }

  /** Whether a connection that goes wrong can be replaced by a new one. */
  canOpenAgain(): boolean {
    return !this.#isSpent()
  }

  /** Makes lane 0 ready once more, with a fresh start of the server when nothing else helps; whether that worked. */
  async revive(): Promise<boolean> {
    if (this.#lines.has(0)) return true
    if (!this.canOpenAgain()) return false
    return (await this.isAvailable(0)) || (await this.startAgain())
  }

  /** Starts the server again, if it is ours to start; whether it is. */
  async startAgain(): Promise<boolean> {
    if (this.#context.subject.kind === 'target') return false
    await this.keepOnly(0)
    this.picture = undefined
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

  async #open(lane: number): Promise<CanvasLine> {
    if (this.#isSpent()) throw new PreconditionNotReached({ code: 'one-life', text: say('one-life') })
    this.#opened++
    const session = await this.#context.connect(clientName(lane))
    const line = new CanvasLine(clientName(lane), session, this.#context.pace)
    await line.peer.sendBytes(encodeMessage(nuevo))
    const answer = await line.nextBoard(this.#context.pace.answerMs)
    if (answer.kind !== 'board') {
      await line.leave(true)
      throw new PreconditionNotReached({ code: 'no-board', text: say('no-board'), actual: answer.text })
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

const names = ['ana', 'luis', 'eva', 'hugo']

/** The name under which a lane stands in the transcript. */
export function clientName(lane: number): string {
  return names[lane] ?? `c${lane + 1}`
}
