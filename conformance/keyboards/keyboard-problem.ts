import type { Text } from '../model/text.ts'
import { say } from './words/say.ts'

/** Why lines cannot be typed as a keymap says; a mistake of ours or of a keys file, never of the program. */
export class KeyboardProblem extends Error {
  override readonly name = 'KeyboardProblem'
  readonly text: Text

  constructor(...told: Parameters<typeof say>) {
    const text = say(...told)
    super(text.en)
    this.text = text
  }
}
