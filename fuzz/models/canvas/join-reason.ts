import type { BytePicture, Reason } from '../../../conformance/model/reason.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import { bytesWithCuts } from '../../engine/bytes-with-cuts.ts'
import { say } from '../../words/say.ts'

/** Why joined requests count as misunderstood, with their bytes and the place where the second begins. */
export function joinReason(frames: readonly Buffer[], answered: number, then: Text): Reason {
  const bytes = Buffer.concat(frames)
  const starts = frames
    .slice(1)
    .map((_, index) => frames.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0))
  const values = { count: frames.length, answered, hex: bytesWithCuts(bytes, starts) }
  const isWrong = answered === frames.length
  const came = {
    es: say('boards-came', { boards: answered, after: then.es }).es,
    en: say('boards-came', { boards: answered, after: then.en }).en,
  }
  return {
    code: isWrong ? 'joined-board-differs' : 'joined-unanswered',
    text: isWrong ? say('join-wrong', values) : say('join-misunderstood', values),
    expected: say('join-expected', { count: frames.length }),
    actual: isWrong ? say('board-differs') : came,
    pictures: [joinedPicture(bytes, starts[Math.max(0, answered - 1)])],
  }
}

function joinedPicture(bytes: Buffer, start: number | undefined): BytePicture {
  const mark =
    start === undefined ? undefined : { start, end: Math.min(start + 5, bytes.length), text: say('join-here') }
  return pictureOf(bytes, say('sent-joined'), [], mark)
}
