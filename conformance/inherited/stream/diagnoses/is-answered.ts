import { ExpectationFailed } from '../../../model/outcome-errors.ts'

/** Whether an expectation holds. */
export async function isAnswered(expectAnswer: () => Promise<void>): Promise<boolean> {
  try {
    await expectAnswer()
    return true
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return false
    throw thrown
  }
}
