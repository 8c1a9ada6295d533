import type { CutFact } from '../../../conformance/model/facts.ts'
import type { BytePicture, Reason } from '../../../conformance/model/reason.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { frameFields, pictureOf } from '../../../conformance/oracles/picture.ts'
import { lengthField } from '../../../reference/exercises/canvas/protocol.ts'
import { bytesWithCuts } from '../../engine/bytes-with-cuts.ts'
import { say } from '../../words/say.ts'

const mostPictures = 4

/** Why a cut message counts as misunderstood, with its bytes and the places of the cuts. */
export function cutReason(
  frame: Buffer,
  offsets: readonly number[],
  outcome: CutFact['outcome'],
  actual: Text,
): Reason {
  const values = { bytes: frame.length, count: offsets.length, offsets: offsets.join(', ') }
  return {
    code: `cut-${outcome}`,
    text: say('cut-misunderstood', { ...values, hex: bytesWithCuts(frame, offsets) }),
    expected: say('as-if-whole'),
    actual,
    pictures: offsets.slice(0, mostPictures).map((offset) => cutPicture(frame, offset)),
  }
}

function cutPicture(frame: Buffer, offset: number): BytePicture {
  return pictureOf(frame, say('sent-in-pieces'), frameFields(frame.length, lengthField.bytes), {
    start: offset,
    end: offset + 1,
    text: say('cut-here', { offset }),
  })
}
