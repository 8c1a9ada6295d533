import type { Text } from '../model/text.ts'

/** The subject is not there any more, or never was: the run ends here. */
export class SubjectDead extends Error {
  override readonly name = 'SubjectDead'
  readonly text: Text
  /** The last lines of its terminal, as data. */
  readonly terminal: string | undefined

  constructor(text: Text, terminal?: string) {
    super(text.en)
    this.text = text
    this.terminal = terminal
  }
}
