import { lengthField } from '../../../../reference/exercises/storage/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { cutDownloads } from './cut-downloads.ts'
import { expectDownloads } from './download.ts'
import { contentForBody, freshName } from './files.ts'
import { StorageHost } from './storage-host.ts'

const header = lengthField.bytes
const common = { role: 'client', dependsOn: ['storage/client/stores-a-file'] } as const
const manyPieces = 16
const boundaries = [127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 4095, 4096, 4097, 65_535, 65_536, 65_537]

/** Answers that arrive in pieces, or with a length at a chunk boundary. */
export const clientCutCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'storage/client-cut/body-in-two-pieces',
    requirement: 'ST-G1',
    aspect: 'cut',
    purpose: {
      es: 'Una descarga que llega en dos trozos queda exacta, se corte donde se corte el cuerpo de la respuesta.',
      en: 'A download that comes in two pieces is exact, wherever the body of the answer is cut.',
    },
    run: (context) =>
      cutDownloads(context, 3000, (bytes) => [header + 1, header + 11, header + 40, 1024, bytes - 1].map((at) => [at])),
  },
  {
    ...common,
    id: 'storage/client-cut/body-in-many-pieces',
    requirement: 'ST-G1',
    aspect: 'cut',
    purpose: {
      es: 'Una descarga que llega en dieciséis trozos desiguales queda exacta.',
      en: 'A download that comes in sixteen unequal pieces is exact.',
    },
    run: (context) => cutDownloads(context, 70_000, (bytes) => [manyPlaces(context, bytes)]),
  },
  {
    ...common,
    id: 'storage/client-cut/header-at-any-byte',
    requirement: 'ST-G12',
    aspect: 'cut',
    purpose: {
      es: 'Una descarga cuyo largo llega en dos trozos, o byte por byte, queda exacta.',
      en: 'A download whose length field comes in two pieces, or byte by byte, is exact.',
    },
    run: (context) => cutDownloads(context, 300, () => [[1], [3], [1, 2, 3]]),
  },
  {
    ...common,
    id: 'storage/client-boundary/around-65536',
    requirement: 'ST-G3',
    aspect: 'valid',
    purpose: {
      es: 'Las respuestas cuyo largo está en el borde de un trozo (128, 256, 1024, 4096 y 65.536 bytes, uno menos y uno más) quedan exactas.',
      en: 'Answers whose length sits at the edge of a chunk (128, 256, 1,024, 4,096 and 65,536 bytes, one less and one more) are exact.',
    },
    run: async (context) => {
      const files = boundaries.flatMap((bodyBytes) => {
        const content = contentForBody(context.random, bodyBytes)
        return content ? [{ name: freshName(context.random), content }] : []
      })
      const host = await StorageHost.hostListing(
        context,
        files.map(({ name }) => name),
      )
      await expectDownloads(host, files)
    },
  },
]

/** Places inside the body, in order. */
function manyPlaces({ random }: ClientContext, frameBytes: number): number[] {
  const places = new Set<number>()
  while (places.size < manyPieces - 1) places.add(header + 1 + random.below(frameBytes - header - 1))
  return [...places].sort((a, b) => a - b)
}
