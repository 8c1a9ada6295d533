import type { Text } from '../model/text.ts'
import { type LaunchProblemId, sayLaunchProblem } from './words.ts'

/** Why a program could not be copied, started or ended; said in every language. */
export class LaunchProblem extends Error {
  override readonly name = 'LaunchProblem'
  readonly code: LaunchProblemId
  readonly text: Text

  constructor(code: LaunchProblemId, values: Readonly<Record<string, string | number>> = {}) {
    const text = sayLaunchProblem(code, values)
    super(text.en)
    this.code = code
    this.text = text
  }
}
