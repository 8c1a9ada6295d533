import { encodeMessage, pintar } from '../../../../reference/exercises/canvas/protocol.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { frameFields, pictureOf } from '../../../oracles/picture.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { askBoard } from '../exchanges.ts'
import { openPeer } from '../open-peer.ts'
import { nextBoard } from '../oracles/expect-board.ts'
import { jsonEnd } from '../oracles/json-end.ts'
import { say } from '../words/say.ts'

const colour = 'añil'

/** The length of what the server sends counts bytes (CV-G11). */
export const frameLengthCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'canvas/frame/length-counts-bytes',
    role: 'server',
    requirement: 'CV-G11',
    aspect: 'valid',
    dependsOn: ['canvas/paint/one-cell'],
    start: 'fresh',
    leaves: 'dirty',
    purpose: {
      es: 'El largo del tablero cuenta bytes, también cuando un color lleva una letra de dos bytes (añil).',
      en: 'The length of the board counts bytes, also when a colour has a letter of two bytes (añil).',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await ana.sendBytes(encodeMessage(pintar({ x: 5, y: 6 }, colour)))
      await settle(ana)
      await ana.sendBytes(askBoard.frame)
      const board = await nextBoard(ana).catch((thrown: unknown) => {
        throw lengthFailure(ana) ?? thrown
      })
      if (board['6']?.['5'] !== colour) throw new NotApplicable({ code: 'colour-refused', text: say('colour-refused') })
      const failure = lengthFailure(ana)
      if (failure) throw failure
    },
  },
]

/** Whatever the server says to the unknown colour, its answer is taken as it comes. */
async function settle(peer: FramedPeer): Promise<void> {
  await peer.nextFrame()
}

/** Reads again all that came, by the JSON itself: does each length equal the bytes of its JSON? */
function lengthFailure(peer: FramedPeer): ExpectationFailed | undefined {
  let stream = Buffer.concat(peer.session.history.flatMap((event) => (event.kind === 'in' ? [event.bytes] : [])))
  while (stream.length > peer.field.bytes) {
    const announced = stream.readUIntLE(0, peer.field.bytes)
    const end = jsonEnd(stream.subarray(peer.field.bytes))
    if (end === undefined) return undefined
    const actual = end
    if (actual > announced && countCharacters(stream, peer.field.bytes, actual) === announced)
      return countsCharacters(stream.subarray(0, peer.field.bytes + actual), announced, actual, peer.field.bytes)
    if (actual !== announced) return undefined
    stream = stream.subarray(peer.field.bytes + announced)
  }
  return undefined
}

function countCharacters(stream: Buffer, from: number, bytes: number): number {
  return [...stream.toString('utf8', from, from + bytes)].length
}

function countsCharacters(frame: Buffer, announced: number, actual: number, headerBytes: number): ExpectationFailed {
  const mark = { start: headerBytes + announced, end: headerBytes + actual, text: sayEngine('mark-length') }
  return new ExpectationFailed(
    {
      code: 'length-counts-characters',
      text: say('frame-length-characters', { announced, actual }),
      expected: sayEngine('frame-expected', { bytes: headerBytes }),
      pictures: [pictureOf(frame, sayEngine('picture-received'), frameFields(frame.length, headerBytes), mark)],
    },
    { answer: 'wrong', details: { countsCharacters: true } },
  )
}
