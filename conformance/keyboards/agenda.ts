import type { Act } from './act.ts'
import { KeyboardProblem } from './keyboard-problem.ts'
import type { Keymap, KeyStep } from './keymap.ts'

/** A step of an act that is still to be typed. */
export interface Pending {
  readonly act: Act
  /** The number of the act, from 0. */
  readonly actIndex: number
  readonly step: KeyStep
  readonly index: number
}

/** What is still to be typed, in order; acts that are held back wait until they are allowed. */
export class Agenda {
  readonly #keymap: Keymap
  readonly #acts: Act[] = []
  readonly #steps: Pending[] = []
  readonly #hold: (act: Act, index: number) => boolean
  /** For every act that was asked about whether it may begin. */
  readonly #allowed = new Map<number, boolean>()
  #at = 0

  /** @throws KeyboardProblem when an act is not in the keymap. */
  constructor(keymap: Keymap, acts: readonly Act[], hold: (act: Act, index: number) => boolean) {
    this.#keymap = keymap
    this.#hold = hold
    for (const act of acts) this.add(act)
  }

  /** One more act, after all others; `steps` in place of those of the keymap. @throws KeyboardProblem when it has none. */
  add(act: Act, steps: readonly KeyStep[] = stepsOf(this.#keymap, act)): void {
    const actIndex = this.#acts.push(act) - 1
    for (const step of steps) this.#steps.push({ act, actIndex, step, index: this.#steps.length })
  }

  /** The steps of which one comes next: optional ones and the first that is not. */
  next(): readonly Pending[] {
    const rest = this.#steps.slice(this.#at)
    const first = rest.findIndex(({ step, actIndex }) => step.optional !== true || !this.#isAllowed(actIndex))
    if (first < 0) return rest
    const stop = rest[first]
    return rest.slice(0, stop !== undefined && this.#isAllowed(stop.actIndex) ? first + 1 : first)
  }

  /** The first step that must be typed; undefined when there is none left or it is held back. */
  needed(): Pending | undefined {
    return this.next().find(({ step }) => step.optional !== true)
  }

  /** The act that comes next and is held back. */
  held(): Act | undefined {
    const index = this.#heldIndex()
    return index === undefined ? undefined : this.#acts[index]
  }

  /** Lets the act that is held back begin. */
  allow(): void {
    const index = this.#heldIndex()
    if (index !== undefined) this.#allowed.set(index, true)
  }

  /** Goes on after a step that was typed; those before it are left out. */
  take({ index }: Pending): void {
    this.#at = index + 1
  }

  /** Whether only steps are left that may be left out. */
  isDone(): boolean {
    return this.#steps.slice(this.#at).every(({ step }) => step.optional)
  }

  #heldIndex(): number | undefined {
    if (this.needed() !== undefined) return undefined
    return this.#steps.slice(this.#at).find(({ actIndex }) => !this.#isAllowed(actIndex))?.actIndex
  }

  #isAllowed(actIndex: number): boolean {
    const known = this.#allowed.get(actIndex)
    if (known !== undefined) return known
    const act = this.#acts[actIndex]
    const isAllowed = act === undefined || !this.#hold(act, actIndex)
    this.#allowed.set(actIndex, isAllowed)
    return isAllowed
  }
}

function stepsOf(keymap: Keymap, { act }: Act): readonly KeyStep[] {
  const steps = Object.hasOwn(keymap.acts, act) ? keymap.acts[act] : undefined
  if (steps) return steps
  throw new KeyboardProblem('unknown-act', { act, known: Object.keys(keymap.acts).join(', ') || '–' })
}
