import { encodeFrame } from '../../reference/wire/length-prefix.ts'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import type { FramedPeer } from '../peers/framed-peer.ts'
import { say } from '../words/say.ts'
import { frameFields, pictureOf } from './picture.ts'

/** Nothing comes for a time derived from the subject's own answering time. @throws ExpectationFailed with what came. */
export async function expectSilence(peer: FramedPeer): Promise<void> {
  const arrival = await peer.nextFrame(peer.pace.silenceMs)
  if (arrival.kind === 'end' || arrival.kind === 'reset') return
  const bytes = arrival.kind === 'frame' ? encodeFrame(arrival.body, peer.field) : arrival.rest
  if (arrival.kind === 'deadline' && bytes.length === 0) return
  throw new ExpectationFailed(
    {
      code: 'unexpected-bytes',
      text: say('unexpected-bytes', { count: bytes.length }),
      expected: say('silence-expected'),
      pictures: [pictureOf(bytes, say('picture-received'), frameFields(bytes.length, peer.field.bytes))],
    },
    { answer: 'wrong' },
  )
}
