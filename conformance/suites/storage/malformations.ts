import { lengthField } from '../../../reference/exercises/storage/protocol.ts'
import { encodeFrame, encodeLength } from '../../../reference/wire/length-prefix.ts'
import { encodePickle } from '../../../reference/wire/pickle/encode-pickle.ts'
import type { Malformation } from '../../inherited/stream/stream-service.ts'
import { frameOf, listFrame } from './ask.ts'

const listBody = listFrame.subarray(lengthField.bytes)

/** Messages that no right client sends; they may hurt nobody but their sender. */
export const malformations: readonly Malformation[] = [
  {
    name: 'no-pickle',
    bytes: framed(Buffer.from('esto no es un pickle')),
    purpose: {
      es: 'Un cuerpo que no es un pickle no daña a los demás.',
      en: 'A body that is not a pickle hurts nobody else.',
    },
  },
  {
    name: 'cut-pickle',
    bytes: framed(listBody.subarray(0, listBody.length - 12)),
    purpose: {
      es: 'Un pickle al que le falta el final, con un largo que dice eso mismo, no daña a los demás.',
      en: 'A pickle that lacks its end, with a length that says just that, hurts nobody else.',
    },
  },
  {
    name: 'json-text',
    bytes: framed(Buffer.from('{"operacion": "listar", "data": null, "estado": null}')),
    purpose: {
      es: 'Un texto JSON en vez de un pickle no daña a los demás.',
      en: 'JSON text instead of a pickle hurts nobody else.',
    },
  },
  {
    name: 'list-instead-of-mensaje',
    bytes: framed(encodePickle(['listar', null, null])),
    purpose: {
      es: 'El pickle de una lista en vez de un Mensaje no daña a los demás.',
      en: 'The pickle of a list instead of a Mensaje hurts nobody else.',
    },
  },
  {
    name: 'operation-is-none',
    bytes: frameOf([
      ['operacion', null],
      ['data', 7],
      ['estado', null],
    ]),
    purpose: {
      es: 'Un Mensaje sin operación y con un número como data no daña a los demás.',
      en: 'A Mensaje without an operation and with a number as its data hurts nobody else.',
    },
  },
  {
    name: 'name-is-a-number',
    bytes: frameOf([
      ['operacion', 'descargar'],
      ['data', 7],
      ['estado', null],
    ]),
    purpose: {
      es: 'Pedir la descarga de un número en vez de un nombre no daña a los demás.',
      en: 'Asking for the download of a number instead of a name hurts nobody else.',
    },
  },
  {
    name: 'bytes-after-the-pickle',
    bytes: framed(Buffer.concat([listBody, Buffer.from('y algo más')])),
    purpose: {
      es: 'Bytes que sobran después del pickle, dentro del largo, no dañan a los demás.',
      en: 'Bytes left over after the pickle, within the length, hurt nobody else.',
    },
  },
  {
    name: 'length-too-short',
    bytes: Buffer.concat([encodeLength(5, lengthField), listBody]),
    purpose: {
      es: 'Un largo menor que el mensaje que sigue no daña a los demás.',
      en: 'A length shorter than the message that follows hurts nobody else.',
    },
  },
]

function framed(body: Buffer): Buffer {
  return encodeFrame(body, lengthField)
}
