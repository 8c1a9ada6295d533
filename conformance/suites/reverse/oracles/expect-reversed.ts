import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { contentDifference } from '../../../oracles/content-difference.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { reversed } from '../texts.ts'
import { say } from '../words/say.ts'
import { type Answer, hearAnswer } from './hear-answer.ts'

/** The answer is `text` reversed, with its size. @throws ExpectationFailed with what is wrong. */
export async function expectReversed(peer: WiredPeer, text: Buffer, withinMs?: number): Promise<void> {
  const answer = await hearAnswer(peer, text.length, withinMs)
  expectSize(answer, text)
  expectText(answer, text)
}

/** The size is the number of bytes of the reversed text. @throws ExpectationFailed */
export function expectSize({ size }: Answer, text: Buffer): void {
  if (size === undefined || size === text.length) return
  const isCharacters = size === [...text.toString()].length
  throw new ExpectationFailed(
    {
      code: isCharacters ? 'length-counts-characters' : 'size-wrong',
      text: say('size-wrong', { size }),
      expected: say('size-expected', { size: text.length }),
    },
    { answer: 'wrong' },
  )
}

/** The text is reversed character by character. @throws ExpectationFailed with the first difference. */
export function expectText({ text: actual }: Answer, text: Buffer): void {
  const expected = reversed(text)
  const difference = contentDifference(actual, expected)
  if (!difference) return
  throw new ExpectationFailed(
    {
      code: actual.equals(Buffer.from(text).reverse()) ? 'reverses-bytes' : 'text-differs',
      text: say('text-differs'),
      expected: say('reversed-expected'),
      actual: difference.text,
      pictures: [difference.picture],
    },
    { answer: 'wrong', details: { actual, expected } },
  )
}
