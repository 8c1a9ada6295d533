import { setTimeout as pause } from 'node:timers/promises'
import { type AddressAnswer, addressAnswer, openQuestion } from '../prompts/address-questions.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { InputWatch } from './waits-for-input.ts'

/** One line that a client takes from its keyboard before it calls: an answer to a question for its server, or the user's own line. */
export type KeyboardStep = { readonly prompt: string; readonly answer: AddressAnswer } | 'line'

/** The server's place, for answers. */
export interface Place {
  readonly host: string
  readonly port: number
}

/** What it takes to learn what a client asks. */
export interface Lesson extends Place {
  /** What its user types before it calls anybody. */
  readonly opening: readonly string[]
  /** Ends the lesson, because the client called or ended. */
  readonly over: AbortSignal
}

const lookMs = 15
/** Where the system does not show who waits: a prompt that stands this long is asked, and who is silent this long waits. */
const promptMs = 150
const silentMs = 1200
/** No client asks more than this before it calls. */
const mostSteps = 12

/** Talks with a client that was just launched until it calls, and gives what was typed up to its last question for the server. */
export async function learnAddressQuestions(
  program: LaunchedProgram,
  lesson: Lesson,
): Promise<readonly KeyboardStep[]> {
  const steps: KeyboardStep[] = []
  const opening = [...lesson.opening]
  const watch = new InputWatch(program, promptMs)
  let from = 0
  while (steps.length < mostSteps && !lesson.over.aborted) {
    if (!(await waitsForKeyboard(program, watch, from, lesson.over))) break
    const prompt = openQuestion(program.terminal().slice(from))
    const answer = addressAnswer(prompt)
    const line = answer === undefined ? opening.shift() : filled(answer, lesson)
    if (line === undefined) break
    steps.push(answer === undefined ? 'line' : { prompt, answer })
    from = program.terminal().length
    program.type(line)
    watch.typed()
  }
  // what was not asked for yet is typed ahead, as for clients that ask nothing
  for (const line of opening) program.type(line)
  return steps.slice(0, 1 + steps.findLastIndex((step) => step !== 'line'))
}

/** The line that answers a question for the server. */
export function filled(answer: AddressAnswer, { host, port }: Place): string {
  return answer.replace('{host}', host).replace('{port}', String(port))
}

/** Comes back once the program waits for its keyboard; with false when the lesson is over. */
async function waitsForKeyboard(
  program: LaunchedProgram,
  watch: InputWatch,
  from: number,
  over: AbortSignal,
): Promise<boolean> {
  let text = program.terminal()
  let since = performance.now()
  for (;;) {
    const before = program.terminal().length
    const hasNews = await program.waitForTerminal((shown) => shown.length !== before, lookMs)
    if (!hasNews) await pause(1)
    if (over.aborted || program.exit()) return false
    const look = await watch.look()
    if (look.waits && look.isSeen) return true
    if (program.terminal() !== text) {
      text = program.terminal()
      since = performance.now()
    }
    const quietMs = performance.now() - since
    const asks = openQuestion(text.slice(from)) !== ''
    if (quietMs > (asks ? promptMs : silentMs) && !program.isRunnable()) return true
  }
}
