import { encodeMessage, lengthField, pintar } from '../../../reference/exercises/canvas/protocol.ts'
import { encodeFrame, encodeLength } from '../../../reference/wire/length-prefix.ts'
import { framedService } from '../../inherited/framed-stream/framed-service.ts'
import type { Malformation } from '../../inherited/stream/stream-service.ts'
import { askBoard, currentBoard, freshCells, knownBoard, paddedAsk, paintExchange } from './exchanges.ts'
import { leavePolitely } from './leave-politely.ts'
import { openPeer } from './open-peer.ts'

/** What the canvas server is, so that the cases of every framed stream apply to it. */
export const canvasService = framedService({
  exercise: 'canvas',
  prefix: 'CV',
  field: lengthField,
  firstBodyByte: 0x7b,
  chunkBytes: 128,
  dependsOn: ['canvas/new/answers-again'],
  dependsOnToAct: ['canvas/paint/one-cell'],
  manyClientsClaim: 'multi-client',
  levelOfG5: 'should',
  open: openPeer,
  leave: async (peer) => void (await leavePolitely(peer)),
  ask: () => askBoard,
  act: async (context, peer, count) => freshCells(context.random, await knownBoard(peer), count).map(paintExchange),
  padded: (_, bodyBytes) => paddedAsk(bodyBytes),
  multibyte: async (context, peer) => {
    const [cell] = freshCells(context.random, await currentBoard(peer), 1)
    if (!cell) throw new Error('one cell was asked for')
    const message = { ...pintar(cell, cell.colour), autor: 'Ñandú pingüino €uro 🎨' }
    return { ...paintExchange(cell), frame: encodeMessage(message) }
  },
  malformations: malformations(),
  answersAskerOnly: (traits) => traits.details['nuevoReaches'] === 'asker',
})

function malformations(): Malformation[] {
  const framed = (text: string | Buffer) => encodeFrame(Buffer.from(text as string), lengthField)
  return [
    {
      name: 'no-json',
      bytes: framed('esto no es JSON'),
      purpose: {
        es: 'Un cuerpo que no es JSON no daña a los demás.',
        en: 'A body that is not JSON hurts nobody else.',
      },
    },
    {
      name: 'not-utf-8',
      bytes: framed(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x7d])),
      purpose: {
        es: 'Un cuerpo que no es UTF-8 no daña a los demás.',
        en: 'A body that is not UTF-8 hurts nobody else.',
      },
    },
    {
      name: 'array-instead-of-object',
      bytes: framed('[1, 2, 3]'),
      purpose: {
        es: 'Una lista en vez de un diccionario no daña a los demás.',
        en: 'An array instead of an object hurts nobody else.',
      },
    },
    {
      name: 'unknown-command',
      bytes: framed('{"comando": "bailar"}'),
      purpose: {
        es: 'Un comando desconocido no daña a los demás.',
        en: 'An unknown command hurts nobody else.',
      },
    },
    {
      name: 'no-command',
      bytes: framed('{}'),
      purpose: {
        es: 'Un diccionario sin comando no daña a los demás.',
        en: 'An object without a command hurts nobody else.',
      },
    },
    {
      name: 'length-too-short',
      bytes: Buffer.concat([encodeLength(5, lengthField), Buffer.from('{"comando": "nuevo"}')]),
      purpose: {
        es: 'Un largo menor que el mensaje que sigue no daña a los demás.',
        en: 'A length shorter than the message that follows hurts nobody else.',
      },
    },
  ]
}
