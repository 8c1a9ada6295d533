import { canonical, type WireName, wires } from '../../../reference/exercises/four-parts/protocol.ts'
import type { Malformation, StreamService } from '../../inherited/stream/stream-service.ts'
import { partExchange } from './exchanges.ts'
import { leavePolitely, openUploader } from './open-uploader.ts'
import type { Uploader } from './uploader.ts'

const address = '127.0.0.1'
const smallBytes = 16

/** What the server of assignment 004 is, so that the cases of every TCP service apply to it. */
export const fourPartsService: StreamService<Uploader> = {
  exercise: 'four-parts',
  prefix: 'FP',
  headerBytes: 0,
  dependsOn: ['four-parts/connection/several-files'],
  dependsOnToAct: ['four-parts/connection/several-files'],
  levelOfG5: 'must',
  open: openUploader,
  leave: async (peer) => void (await leavePolitely(peer)),
  ask: (context) => partExchange(context, smallBytes, 3),
  act: async (context, _peer, count) => Array.from({ length: count }, () => partExchange(context, smallBytes, 3)),
  beginning: ({ wire }) => wires[wire as WireName].ip(address).subarray(0, 6),
  malformations: malformations(),
  empty: Buffer.from('\n'),
  answersAskerOnly: () => true,
}

function malformations(): Malformation[] {
  const opened = (line: string) => Buffer.concat([canonical.ip(address), Buffer.from(`${line}\n`)])
  return [
    {
      name: 'no-address',
      bytes: Buffer.from('HOLA\n'),
      purpose: {
        es: 'Una primera línea que no dice la dirección no daña a los demás.',
        en: 'A first line that does not say the address hurts nobody else.',
      },
    },
    {
      name: 'not-utf-8',
      bytes: Buffer.from([0x49, 0x50, 0x20, 0xff, 0xfe, 0xc3, 0x28, 0x0a]),
      purpose: {
        es: 'Una línea que no es UTF-8 no daña a los demás.',
        en: 'A line that is not UTF-8 hurts nobody else.',
      },
    },
    {
      name: 'size-is-no-number',
      bytes: opened('ARCHIVO foto.jpg muchos'),
      purpose: {
        es: 'Un tamaño que no es un número no daña a los demás.',
        en: 'A size that is no number hurts nobody else.',
      },
    },
    {
      name: 'negative-size',
      bytes: opened('ARCHIVO foto.jpg -8'),
      purpose: { es: 'Un tamaño negativo no daña a los demás.', en: 'A negative size hurts nobody else.' },
    },
    {
      name: 'no-file',
      bytes: opened('ARCHIVO'),
      purpose: {
        es: 'Un anuncio sin nombre ni tamaño no daña a los demás.',
        en: 'An announcement without name and size hurts nobody else.',
      },
    },
  ]
}
