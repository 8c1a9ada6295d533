import type { Text } from '../../conformance/model/text.ts'

/** Thrown when a file is not a report: what is wrong, in every language, and where in it. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport'
  readonly text: Text
  /** `cases[3].verdict`, `line 4, column 7`, or empty where the whole is meant. */
  readonly place: string

  constructor(text: Text, place = '', cause?: unknown) {
    super(text.en, { cause })
    this.text = text
    this.place = place
  }
}
