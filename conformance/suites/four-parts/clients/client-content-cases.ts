import { basename } from 'node:path'
import { unframed } from '../../../../reference/exercises/four-parts/protocol.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import { contentDifference } from '../../../oracles/content-difference.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { say, sayWith } from '../words/say.ts'
import { hostClient, type ReceivedFile } from './media-host.ts'
import { type PlantedFile, plainFiles } from './planted-files.ts'
import { expectFiles, expectNoneMissing, listed, receiveFiles } from './receive-files.ts'

const common = { role: 'client', aspect: 'valid', dependsOn: ['four-parts/client/every-file'] } as const
const sizes = [4, 5, 6, 7, 8, 9, 1023, 1024, 1025, 4095, 4096, 4097]
const tinySizes = [0, 1, 2, 3]
const manyBytes = 100 * 1024
const names = ['mi foto de la peña.jpg', 'canción del año (2).mp3', '写真.png']

/** What a client sends of each file, and under which name (FP-C5, FP-G4). */
export const clientContentCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'four-parts/client/exact-bytes',
    requirement: 'FP-C5',
    purpose: {
      es: 'Llegan exactamente los bytes de cada archivo, sea o no su tamaño múltiplo de cuatro.',
      en: 'Exactly the bytes of each file come, whether or not its size is a multiple of four.',
    },
    run: async (context) => {
      const files = sizes.flatMap((size) => plainFiles(context.random, [`de-${size}-bytes.jpg`], size))
      expectContents(await expectFiles(await hostClient(context, files), files), files)
    },
  },
  {
    ...common,
    id: 'four-parts/client/every-byte-value',
    requirement: 'FP-C5',
    purpose: {
      es: 'Un archivo de 100 KB con los 256 valores de un byte llega tal cual: una foto no es texto.',
      en: 'A file of 100 KB with all 256 byte values comes exactly: a photo is not text.',
    },
    run: async (context) => {
      const values = Buffer.from(Array.from({ length: manyBytes }, (_, i) => (i * 7 + Math.floor(i / 256)) % 256))
      const files = plainFiles(context.random, ['foto.jpg']).map(({ path }) => ({ path, content: values }))
      expectContents(await expectFiles(await hostClient(context, files), files), files)
    },
  },
  {
    ...common,
    id: 'four-parts/client/tiny-files',
    requirement: 'FP-C5',
    level: 'should',
    dependsOn: ['four-parts/client/exact-bytes'],
    purpose: {
      es: 'Los archivos de 0 a 3 bytes, que tienen partes vacías, llegan también.',
      en: 'Files of 0 to 3 bytes, which have empty parts, come as well.',
    },
    run: async (context) => {
      const tiny = tinySizes.flatMap((size) => plainFiles(context.random, [`de-${size}-bytes.jpg`], size))
      const files = [...tiny, ...plainFiles(context.random, ['foto.jpg'])]
      const host = await hostClient(context, files)
      const received = await receiveFiles(host, files)
      if (host.wire === unframed) throw new NotApplicable({ code: 'unframed', text: say('unframed-empty') })
      expectNoneMissing(host, files, received)
      expectContents(received, tiny)
    },
  },
  {
    ...common,
    id: 'four-parts/client/accents-and-spaces',
    requirement: 'FP-G4',
    purpose: {
      es: 'Los nombres con tildes, espacios y otras letras llegan exactos.',
      en: 'Names with accents, spaces and other letters arrive exactly.',
    },
    run: async (context) => {
      const files = plainFiles(context.random, names)
      const host = await hostClient(context, files)
      const received = await receiveFiles(host, files)
      expectNoneMissing(host, files, received, sayWith('client-names-expected', { names: cameAs(received) }))
    },
  },
]

/** @throws ExpectationFailed with the first content that is not the file's own. */
function expectContents(received: readonly ReceivedFile[], files: readonly PlantedFile[]): void {
  for (const { path, content: expected = Buffer.alloc(0) } of files) {
    const found = received.find(({ name }) => name === basename(path))
    const difference = found && contentDifference(found.content, expected)
    if (difference)
      throw new ExpectationFailed(
        {
          code: 'client-content-differs',
          text: say('client-content-differs', { name: path }),
          expected: sayEngine('file-expected', { name: path, bytes: expected.length }),
          actual: difference.text,
          pictures: [difference.picture],
        },
        { answer: 'wrong', details: { actual: found.content, expected } },
      )
  }
}

function cameAs(received: readonly ReceivedFile[]): Text | string {
  return received.length === 0 ? '–' : listed(received.map(({ name }) => name))
}
