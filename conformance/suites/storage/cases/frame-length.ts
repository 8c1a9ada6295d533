import { descargar, encodeMensaje } from '../../../../reference/exercises/storage/protocol.ts'
import { disassemblePickle } from '../../../../reference/wire/pickle/disassemble-pickle.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { frameFields, pictureOf } from '../../../oracles/picture.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { listFrame } from '../ask.ts'
import { openPeer } from '../open-peer.ts'
import { accentedText } from '../served-files.ts'
import { say } from '../words/say.ts'

/** The length of what the server sends counts bytes (ST-G11). */
export const frameLengthCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'storage/frame/length-counts-bytes',
    role: 'server',
    requirement: 'ST-G11',
    aspect: 'valid',
    dependsOn: ['storage/list/answered'],
    purpose: {
      es: 'El largo de cada respuesta cuenta bytes, también cuando trae nombres o textos con tildes.',
      en: 'The length of each answer counts bytes, also when it holds names or texts with accents.',
    },
    run: async (context) => {
      const requests = [listFrame, encodeMensaje(descargar(accentedText.name))]
      for (const [i, request] of requests.entries()) {
        const peer = await openPeer(context, `ana-${i + 1}`)
        await peer.sendBytes(request)
        await peer.nextFrame()
        await expectRightLength(peer)
      }
    },
  },
]

/** The pickle tells by itself where it ends; what the length announces has to end there too. */
async function expectRightLength(peer: FramedPeer): Promise<void> {
  const { bytes: header } = peer.field
  const stream = await allThatComes(peer)
  if (stream.length <= header) return
  const announced = stream.readUIntBE(0, header)
  const end = disassemblePickle(stream.subarray(header)).findLast(({ opcode }) => opcode === 'STOP')?.end
  if (end === announced) return
  if (end === undefined) throw new PreconditionNotReached({ code: 'pickle-unmeasured', text: say('pickle-unmeasured') })
  throw wrongLength(stream.subarray(0, header + end), announced, end, header)
}

/** A length that is too short leaves the end of the message to come as if it were the next. */
async function allThatComes(peer: FramedPeer): Promise<Buffer> {
  await peer.nextFrame(peer.pace.silenceMs)
  return Buffer.concat(peer.session.history.flatMap((event) => (event.kind === 'in' ? [event.bytes] : [])))
}

function wrongLength(frame: Buffer, announced: number, actual: number, header: number): ExpectationFailed {
  const isShort = announced < actual
  const mark = isShort
    ? { start: header + announced, end: header + actual, text: sayEngine('mark-length') }
    : { start: 0, end: header, text: sayEngine('mark-length') }
  return new ExpectationFailed(
    {
      code: isShort ? 'length-counts-characters' : 'length-differs',
      text: say(isShort ? 'length-characters' : 'length-differs', { announced, actual }),
      expected: say('length-expected'),
      pictures: [pictureOf(frame, sayEngine('picture-received'), frameFields(frame.length, header), mark)],
    },
    { answer: 'wrong' },
  )
}
