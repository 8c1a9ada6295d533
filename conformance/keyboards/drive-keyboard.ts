import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Text } from '../model/text.ts'
import type { Exit } from '../subject/exit.ts'
import { terminalScreen } from '../subject/terminal-screen.ts'
import { type InputLook, InputWatch, type KeyboardProgram } from '../subject/waits-for-input.ts'
import { withinDeadline } from '../subject/within-deadline.ts'
import type { Act } from './act.ts'
import { Agenda, type Pending } from './agenda.ts'
import { checkTyping, chooseKeys, type Keys, placeholdersOf, type Situation } from './choose-keys.ts'
import type { Values } from './fill-in.ts'
import type { Keymap, KeyStep, StandingAnswer } from './keymap.ts'
import { readPrompt, type TypedMark } from './read-prompt.ts'
import { sayWith } from './words/say.ts'

/** A launched program at whose keyboard a person sits. */
export interface TypedProgram extends KeyboardProgram {
  type(line: string): void
  closeKeyboard(): void
  exit(): Exit | undefined
}

/** How a keyboard is driven. */
export interface KeyboardOptions {
  /** What placeholders stand for, besides those of each act: `{host}`, `{port}` … */
  readonly values?: Values
  /** Asked once before each act; an act that is held back begins when `allow` is called. */
  readonly hold?: (act: Act, index: number) => boolean
  /** Names of values that become known later, with `know`: until then no answer is given that has one of them. */
  readonly later?: readonly string[]
  /** How long a program that asks something unknown, or cannot be seen waiting, has to be silent; default 250. */
  readonly quietMs?: number
}

/** A line that was typed; `line` is undefined where the input was ended. */
export interface TypedLine {
  readonly line: string | undefined
  /** On the clock of `performance.now()`. */
  readonly atMs: number
  /** The line of the terminal that it answered. */
  readonly prompt: string | undefined
  /** The act that it belongs to; undefined for a standing answer. */
  readonly act: Act | undefined
}

const [shortestRestMs, longestRestMs, longestIdleRestMs, growth] = [1, 25, 60, 1.5]
/** A question that is asked once more after so many answers is not answered any more. */
const mostRepeats = 5

/**
 * Sits down at the keyboard of a program and does what `acts` say, until it ends or the driver is disposed.
 * @throws KeyboardProblem when an act or a placeholder is unknown.
 */
export function driveKeyboard(
  program: TypedProgram,
  keymap: Keymap,
  acts: readonly Act[],
  options: KeyboardOptions = {},
): KeyboardDriver {
  return new KeyboardDriver(program, keymap, acts, options)
}

/** A person at a keyboard. */
export class KeyboardDriver implements AsyncDisposable {
  /** What was typed so far. */
  readonly typed: TypedLine[] = []
  /** Everything that must be typed was typed, the program ended, or the driver was disposed. */
  readonly done: Promise<void>
  readonly #program: TypedProgram
  readonly #standing: readonly StandingAnswer[]
  readonly #keymap: Keymap
  #values: Values
  readonly #quietMs: number
  readonly #agenda: Agenda
  readonly #watch: InputWatch
  readonly #given = new Map<StandingAnswer, { total: number; sinceStep: number }>()
  readonly #finished = Promise.withResolvers<void>()
  readonly #running: Promise<void>
  #mark: TypedMark | undefined
  #look: InputLook | undefined
  #wake = Promise.withResolvers<void>()
  #isDisposed = false

  /** @internal Called by `driveKeyboard`. */
  constructor(program: TypedProgram, keymap: Keymap, acts: readonly Act[], options: KeyboardOptions) {
    const { values = {}, hold = () => false, quietMs = 250, later = [] } = options
    const known = { ...Object.fromEntries(later.map((name) => [name, 'yes'])), ...values }
    this.#program = program
    this.#keymap = keymap
    this.#standing = keymap.standing
    this.#values = values
    this.#quietMs = quietMs
    this.#agenda = new Agenda(keymap, acts, hold)
    for (const answer of keymap.standing) checkTyping(answer, known)
    for (const act of acts)
      for (const step of keymap.acts[act.act] ?? []) checkTyping(step, { ...values, ...act.values })
    this.#watch = new InputWatch(program, quietMs)
    this.done = this.#finished.promise
    this.done.catch(() => {})
    this.#running = this.#run().then(this.#finished.resolve, this.#finished.reject)
  }

  /** One more act, after all others; `steps` in place of those of the keymap. @throws KeyboardProblem */
  add(act: Act, steps?: readonly KeyStep[]): void {
    for (const step of steps ?? this.#keymap.acts[act.act] ?? []) checkTyping(step, { ...this.#values, ...act.values })
    this.#agenda.add(act, steps)
    this.#wake.resolve()
  }

  /** Values that answers may use from now on. */
  know(values: Values): void {
    this.#values = { ...this.#values, ...values }
    this.#wake.resolve()
  }

  /** The act that comes next and is held back, once everything that must be typed before it was typed. */
  held(): Act | undefined {
    return this.#agenda.held()
  }

  /** Lets the act that is held back begin. */
  allow(): void {
    this.#agenda.allow()
    this.#wake.resolve()
  }

  /** Whether nothing has to be typed now: all was, or the next act is held back. */
  isIdle(): boolean {
    return this.#agenda.needed() === undefined
  }

  /** Whether the program waits for its keyboard, as of the last look. */
  isWaiting(): boolean {
    return this.#look?.waits === true
  }

  /** Whether the kernel shows that the program waits for its keyboard; otherwise only its silence does. */
  isSeenWaiting(): boolean {
    return this.#look?.waits === true && this.#look.isSeen
  }

  /** Why it does not go on; undefined when everything that must be typed was typed. */
  stuck(): Text | undefined {
    const repeated = this.#repeated()
    if (repeated !== undefined) return sayWith('repeats', { prompt: repeated, count: mostRepeats })
    const held = this.#agenda.held()
    if (held !== undefined) return sayWith('held', { act: held.act })
    const needed = this.#agenda.needed()
    if (needed === undefined) return undefined
    const values = { act: needed.act.act, prompt: this.#prompt().line }
    if (this.#program.exit() !== undefined) return sayWith('ended', values)
    if (!this.isWaiting()) return sayWith(values.prompt === '' ? 'not-reading' : 'not-reading-after', values)
    return sayWith('menu' in needed.step ? 'menu-without' : 'about-to-type', values)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isDisposed = true
    this.#wake.resolve()
    await this.#running
  }

  async #run(): Promise<void> {
    let restMs = shortestRestMs
    let before = ''
    while (!this.#isDisposed && this.#program.exit() === undefined) {
      const look = await this.#watch.look()
      this.#look = look
      const keys = look.waits && !this.#isOver() ? this.#choose(look) : undefined
      if (keys) this.#type(keys, look.terminal)
      if (this.#agenda.isDone()) this.#finished.resolve()
      if (keys || look.terminal !== before) restMs = shortestRestMs
      else restMs = Math.min(this.isIdle() ? longestIdleRestMs : longestRestMs, restMs * growth)
      before = look.terminal
      await this.#rest(restMs)
    }
    this.#look = undefined
  }

  #isOver(): boolean {
    return this.#isDisposed || this.#program.exit() !== undefined
  }

  #choose(look: InputLook): Keys | undefined {
    const prompt = readPrompt(look.terminal, this.#mark)
    const isLate = !look.isSeen || look.forMs >= this.#quietMs
    if (prompt.isEchoing && !isLate) return undefined
    const situation: Situation = {
      prompt,
      screen: () => terminalScreen(look.terminal).split('\n'),
      standing: this.#standing.filter((answer) => this.#mayBeGiven(answer)),
      next: this.#agenda.next(),
      values: this.#values,
      attempts: (answer) => this.#given.get(answer)?.sinceStep ?? 0,
      isLate,
    }
    return chooseKeys(situation)
  }

  #type({ line, prompt, pending, standing }: Keys, terminal: string): void {
    if (line === undefined) this.#program.closeKeyboard()
    else this.#program.type(line)
    this.#watch.typed()
    this.#look = undefined
    this.#mark = { terminal, line: line ?? '' }
    this.typed.push({ line, atMs: performance.now(), prompt, act: pending?.act })
    if (pending) this.#stepTyped(pending)
    if (standing) {
      const { total, sinceStep } = this.#given.get(standing) ?? { total: 0, sinceStep: 0 }
      this.#given.set(standing, { total: total + 1, sinceStep: sinceStep + 1 })
    }
  }

  #stepTyped(pending: Pending): void {
    this.#agenda.take(pending)
    for (const given of this.#given.values()) given.sinceStep = 0
  }

  #mayBeGiven(answer: StandingAnswer): boolean {
    if (placeholdersOf(answer).some((name) => !Object.hasOwn(this.#values, name))) return false
    const { total, sinceStep } = this.#given.get(answer) ?? { total: 0, sinceStep: 0 }
    return total < (answer.times ?? Number.POSITIVE_INFINITY) && sinceStep < mostRepeats
  }

  /** The prompt that came again after it had been answered so often. */
  #repeated(): string | undefined {
    const isSpent = [...this.#given.values()].some(({ sinceStep }) => sinceStep >= mostRepeats)
    const { line } = this.#prompt()
    return isSpent && line !== '' ? line : undefined
  }

  #prompt() {
    return readPrompt(this.#program.terminal(), this.#mark)
  }

  async #rest(ms: number): Promise<void> {
    await withinDeadline(this.#wake.promise, ms)
    await nextTurn()
    this.#wake = Promise.withResolvers()
  }
}
