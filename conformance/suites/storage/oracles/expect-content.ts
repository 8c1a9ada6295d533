import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { contentDifference } from '../../../oracles/content-difference.ts'
import { say } from '../words/say.ts'
import { type Answer, expectOk, wrongAnswer } from './expect-answer.ts'

/** The bytes that an answer to `descargar` holds. @throws ExpectationFailed when it holds none. */
export function bytesOf(answer: Answer): Buffer {
  const { data, body } = expectOk(answer)
  const expected = say('bytes-needed')
  if (data === undefined) throw wrongAnswer(body, 'data-missing', { expected, details: { missing: 'data' } })
  if (data instanceof Uint8Array) return Buffer.from(data.buffer, data.byteOffset, data.length)
  throw wrongAnswer(body, 'bytes-expected', {
    value: data,
    expected,
    mark: { at: { attribute: 'data' }, text: say('mark-data') },
    details: { data },
  })
}

/** The answer holds exactly the bytes of the file. */
export function expectContent(answer: Answer, name: string, content: Buffer): void {
  const actual = bytesOf(answer)
  const difference = contentDifference(actual, content)
  if (!difference) return
  throw new ExpectationFailed(
    {
      code: 'content-differs',
      text: say('content-wrong', { name }),
      expected: say('content-expected', { bytes: content.length }),
      actual: difference.text,
      pictures: [difference.picture],
    },
    { answer: 'wrong', details: { actual, content } },
  )
}
