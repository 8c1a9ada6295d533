import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Pace } from '../../model/pace.ts'
import type { LaunchedProgram } from '../../subject/launched-program.ts'
import type { Fields } from '../../wires/template.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import type { Person } from './person.ts'
import { brief } from './texts.ts'
import { say } from './words/say.ts'

/** What a person types, or what the profile says that she types instead. */
export function typed({ keyboard }: WireProfile, wish: 'talk' | 'quit' | 'answer', fields: Fields = {}): string {
  const usual = wish === 'quit' ? 'desconectar' : (fields.text ?? '')
  return keyboard.get(wish)?.fill(fields).toString() ?? usual
}

/** The person at the keyboard of the server under test. */
export class KeyboardPerson implements Person {
  readonly name = 'teclado'
  readonly #program: LaunchedProgram
  readonly #pace: Pace
  readonly #profile: WireProfile

  constructor(program: LaunchedProgram, pace: Pace, profile: WireProfile) {
    this.#program = program
    this.#pace = pace
    this.#profile = profile
  }

  async talk(text: string): Promise<void> {
    this.#program.type(typed(this.#profile, 'answer', { text }))
  }

  async hears(text: string, others: readonly string[] = [], withinMs: number = this.#pace.answerMs): Promise<string> {
    const shown = await this.overhears([text, ...others], withinMs)
    if (shown !== undefined) return shown
    throw new ExpectationFailed(
      {
        code: 'not-shown',
        text: say('not-shown', { ms: Math.round(withinMs) }),
        expected: say('text-expected', { text: brief(text) }),
        actual: say('terminal-shows', { text: brief(this.#program.terminal().slice(-200)) }),
      },
      { answer: 'none', timed: true },
    )
  }

  async overhears(texts: readonly string[], withinMs: number): Promise<string | undefined> {
    await this.#program.waitForTerminal((shown) => texts.some((text) => shown.includes(text)), withinMs)
    return texts.find((text) => this.#program.terminal().includes(text))
  }

  watchForEnd(): () => Promise<void> {
    const before = this.#program.terminal()
    return async () => {
      const { answerMs } = this.#pace
      const isTold = await this.#program.waitForTerminal((shown) => shown !== before, answerMs)
      if (isTold || this.#program.exit()) return
      throw new ExpectationFailed(
        { code: 'not-told', text: say('not-told', { ms: Math.round(answerMs) }), expected: say('told-expected') },
        { answer: 'none', timed: true },
      )
    }
  }

  async quit(): Promise<void> {
    this.#program.type(typed(this.#profile, 'quit'))
  }

  async leave(): Promise<boolean> {
    return true
  }
}
