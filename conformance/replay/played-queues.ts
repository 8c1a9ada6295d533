import { type Backlog, type ConnectionPorts, ReceiveQueues } from '../faults/receive-queues.ts'
import type { TryLine } from './record-lines.ts'

/** Who asks this much earlier than then gets the answer of then. */
const soonMs = 1
/** No answer is waited for longer, however busy the machine was. */
const mostMs = 100

/** Answers questions for the kernel's queues as the kernel did when they were asked then. */
export class PlayedQueues extends ReceiveQueues {
  readonly #line: TryLine
  readonly #nowMs: () => number

  /** `nowMs` is the time in the record. */
  constructor(line: TryLine, nowMs: () => number) {
    super()
    this.#line = line
    this.#nowMs = nowMs
  }

  override async backlog({ localPort, remotePort }: ConnectionPorts): Promise<Backlog | undefined> {
    const { queues, sessions } = this.#line
    const answers = queues.filter(({ s, isBack }) => {
      const session = sessions[s]
      const [ours, theirs] = isBack ? [remotePort, localPort] : [localPort, remotePort]
      return session?.localPort === ours && session.remotePort === theirs
    })
    const atMs = this.#nowMs() + soonMs
    const answer = answers.findLast(({ t }) => t <= atMs) ?? answers[0]
    await new Promise((resolve) => setTimeout(resolve, Math.min(answer?.tookMs ?? 1, mostMs)))
    return answer?.backlog
  }
}
