import { driveKeyboard, type KeyboardDriver } from '../keyboards/drive-keyboard.ts'
import type { Keymap } from '../keyboards/keymap.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import type { StoryStep } from './pair-story.ts'
import type { PairView, ProgramView } from './pair-view.ts'

/** Who sits at the keyboard of one program of a pair and does there what the story says, each step when its time has come. */
export class StoryPerson implements AsyncDisposable {
  readonly #program: LaunchedProgram
  readonly #steps: readonly StoryStep[]
  readonly #keyboard: KeyboardDriver

  constructor(
    program: LaunchedProgram,
    keymap: Keymap,
    steps: readonly StoryStep[],
    values: Readonly<Record<string, string>>,
  ) {
    this.#program = program
    this.#steps = steps
    this.#keyboard = driveKeyboard(program, keymap, steps, {
      values,
      hold: (_, index) => steps[index]?.after !== undefined,
    })
  }

  get typed(): ProgramView['typed'] {
    return this.#keyboard.typed.map(({ line = '', atMs, prompt }) => ({ line, atMs, prompt }))
  }

  /** Whether the program waits for its keyboard, and how one knows. */
  get keyboard(): Pick<ProgramView, 'waits' | 'isSeenWaiting'> {
    return { waits: this.#keyboard.isWaiting(), isSeenWaiting: this.#keyboard.isSeenWaiting() }
  }

  /** Lets the step that waits for its moment begin, when that has come. */
  goOn(view: () => PairView): void {
    const held = this.#keyboard.held()
    if (held === undefined) return
    const step = this.#steps.find((each) => each === held)
    if (step?.after?.(view())) this.#keyboard.allow()
  }

  /** Whether nothing more will be typed. */
  get isDone(): boolean {
    return this.#program.exit() !== undefined || (this.#keyboard.isIdle() && this.#keyboard.held() === undefined)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#keyboard[Symbol.asyncDispose]()
  }
}
