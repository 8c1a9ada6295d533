import type { Session } from '../../../../reference/net/session.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { ClientLaunch } from '../../../subject/client-subject.ts'
import { plausibleAnswer } from '../central/plausible-answer.ts'
import { say } from '../words/say.ts'

const forEverMs = 2 ** 31 - 1

/** The central server of a client under test: it answers whatever comes, and knows which videos are where. */
export class Central {
  readonly #session: Session
  readonly #context: ClientContext
  readonly #videos = new Map<string, number>()
  readonly #commands: string[] = []
  #wake: () => void = () => {}

  private constructor(context: ClientContext, session: Session) {
    this.#context = context
    this.#session = session
    void this.#answerAll()
  }

  /** Launches the client and takes its connection. */
  static async host(context: ClientContext, launch: ClientLaunch = {}): Promise<Central> {
    await context.launch({ ...launch, terminal: 'pty' })
    return new Central(context, await context.accept('central'))
  }

  /** Types the command that downloads `video`, which it will be told is at `port`, and waits until it came here. */
  async order(video: string, port: number): Promise<void> {
    this.offer(video, port)
    await this.expectTyped(`DESCARGAR ${video}`)
  }

  /** From now on `video` is at `port`. */
  offer(video: string, port: number): void {
    this.#videos.set(video, port)
  }

  /** Types a command, which comes to arrive here. @throws ExpectationFailed when it does not. */
  async expectTyped(command: string): Promise<void> {
    const { pace, type } = this.#context
    const before = this.#commands.length
    type(command)
    const until = performance.now() + pace.answerMs
    const hasCome = () => this.#commands.slice(before).some((each) => each.toLowerCase() === command.toLowerCase())
    while (!hasCome() && performance.now() < until && !this.#session.ending) await this.#news(until - performance.now())
    if (hasCome()) return
    throw new ExpectationFailed(
      {
        code: 'command-not-sent',
        text: say('command-not-sent', { command, ms: Math.round(pace.answerMs) }),
        expected: say('command-expected', { command }),
      },
      { answer: 'none', timed: true },
    )
  }

  async #answerAll(): Promise<void> {
    for (;;) {
      const arrival = await this.#session.next(forEverMs)
      if (arrival.kind !== 'bytes') {
        this.#session.end()
        return this.#wake()
      }
      const command = arrival.bytes.toString().trim()
      if (command === '') continue
      this.#commands.push(command)
      await this.#session.write(Buffer.from(plausibleAnswer(command, this.#videos)))
      this.#wake()
    }
  }

  #news(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
