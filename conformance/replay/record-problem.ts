import type { Text } from '../model/text.ts'

/** Thrown for a record or a bundle that cannot be read: what is wrong, and with which part. */
export class RecordProblem extends Error {
  override readonly name = 'RecordProblem'
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}
