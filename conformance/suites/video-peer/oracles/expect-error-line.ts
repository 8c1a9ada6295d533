import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { replyMissing } from '../../../oracles/reply-missing.ts'
import { say as sayEngine } from '../../../words/say.ts'
import type { Downloader } from '../downloader.ts'
import { say } from '../words/say.ts'

/** A line that begins with ERROR comes. Gives its text. @throws ExpectationFailed with what came instead. */
export async function expectErrorLine(downloader: Downloader): Promise<string> {
  const expected = say('error-expected')
  const line = await downloader.raw.line()
  const text = line.bytes.subarray(0, 200).toString('utf8').trim()
  const pictures = [pictureOf(line.bytes, sayEngine('picture-received'))]
  if (line.kind !== 'whole' && text.startsWith('ERROR'))
    throw new ExpectationFailed(
      { code: 'error-without-line-end', text: say('error-without-line-end'), expected, pictures },
      { answer: 'wrong', timed: line.kind === 'deadline' },
    )
  if (line.kind !== 'whole') throw replyMissing(line, expected)
  if (!text.startsWith('ERROR'))
    throw new ExpectationFailed(
      { code: 'not-an-error', text: say('not-an-error', { text: text.slice(0, 60) }), expected, pictures },
      { answer: 'wrong' },
    )
  downloader.spend()
  return text
}
