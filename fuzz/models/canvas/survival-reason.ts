import type { Reason } from '../../../conformance/model/reason.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { frameFields, pictureOf } from '../../../conformance/oracles/picture.ts'
import { lengthField } from '../../../reference/exercises/canvas/protocol.ts'
import { bytesWithCuts } from '../../engine/bytes-with-cuts.ts'
import { say } from '../../words/say.ts'

/** Why the other clients count as hurt, with the bytes that did it. */
export function survivalReason(name: string, ending: string, bytes: Buffer, actual: Text): Reason {
  return {
    code: 'others-hurt',
    text: say('others-hurt', { name, ending, hex: bytesWithCuts(bytes, []) || '–' }),
    expected: say('others-expected'),
    actual,
    pictures: [pictureOf(bytes, say('damaged-message'), frameFields(bytes.length, lengthField.bytes))],
  }
}
