import { ExpectationFailed } from '../model/outcome-errors.ts'
import type { BytePicture } from '../model/reason.ts'
import type { Text } from '../model/text.ts'
import type { RawArrival } from '../peers/raw-peer.ts'
import { say } from '../words/say.ts'
import { pictureOf } from './picture.ts'

/** The failure for an answer without frames that did not come whole, ready to be thrown. */
export function replyMissing({ kind, bytes, waitedMs }: RawArrival, expected: Text): ExpectationFailed {
  const values = { ms: Math.round(waitedMs), have: bytes.length }
  const mark = { start: Math.max(0, bytes.length - 1), end: bytes.length, text: say('mark-missing') }
  const pictures: BytePicture[] = bytes.length > 0 ? [pictureOf(bytes, say('picture-received'), undefined, mark)] : []
  const failed = (code: string, text: Text, answer: 'none' | 'closed', timed: boolean) =>
    new ExpectationFailed({ code, text, expected, pictures }, { answer, timed })
  if (kind === 'end') return failed('closed-early', say('closed-before-reply', values), 'closed', false)
  if (kind === 'reset') return failed('reset-early', say('reset-before-reply', values), 'closed', false)
  return bytes.length > 0
    ? failed('partial-answer', say('reply-partial', values), 'none', true)
    : failed('no-answer', say('no-reply', values), 'none', true)
}
