import { ExpectationFailed } from '../../model/outcome-errors.ts'
import { contentDifference } from '../../oracles/content-difference.ts'
import { say as sayEngine } from '../../words/say.ts'
import { say } from './words/say.ts'

/** What came for a file are exactly its bytes. @throws ExpectationFailed with the first difference. */
export function expectContent(name: string, actual: Buffer, expected: Buffer): void {
  const difference = contentDifference(actual, expected)
  if (!difference) return
  throw new ExpectationFailed(
    {
      code: 'content-differs',
      text: say('content-wrong', { name }),
      expected: sayEngine('file-expected', { name, bytes: expected.length }),
      actual: difference.text,
      pictures: [difference.picture],
    },
    { answer: 'wrong', details: { actual, expected, offset: difference.offset } },
  )
}
