import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { bytesText } from '../../../words/bytes-text.ts'
import { fetchEach } from '../ask-image.ts'
import { largestOne, plantedOnes, smallOnes } from '../known-images.ts'
import { aroundChunks, strangeNames } from '../planted-images.ts'
import { basis } from '../service.ts'

const common = { role: 'server', aspect: 'valid', dependsOn: [basis] } as const
const large = 'image/send/large-image'

/** That there is a server at all, and that it sends an image (IM-T1, IM-S1). */
export const firstCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'image/transport/tcp',
    requirement: 'IM-T1',
    dependsOn: [],
    purpose: {
      es: 'El servidor escucha en un puerto TCP y acepta una conexión.',
      en: 'The server listens on a TCP port and accepts a connection.',
    },
    run: async (context) => {
      const session = await context.connect('ana')
      session.end()
      await session.next(context.pace.silenceMs)
    },
  },
  {
    ...common,
    id: basis,
    requirement: 'IM-S1',
    dependsOn: ['image/transport/tcp'],
    purpose: {
      es: 'Una imagen pequeña, con todos los valores de un byte, llega tal cual.',
      en: 'A small image, with all values that a byte can have, arrives exactly.',
    },
    run: async (context) => fetchEach(context, (await smallOnes(context)).slice(0, 1)),
  },
]

/** Images of every size and name (IM-S1, IM-G3, IM-G4). */
export const sendCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: large,
    requirement: 'IM-S1',
    purpose: {
      es: 'Una imagen de 5 MB llega tal cual (la más grande que se conoce).',
      en: 'An image of 5 MB arrives exactly (the largest that is known).',
    },
    run: async (context) => fetchEach(context, [await largestOne(context)]),
  },
  {
    ...common,
    id: 'image/send/around-chunks',
    requirement: 'IM-G3',
    dependsOn: [large],
    purpose: {
      es: `Las imágenes de ${bytesText(aroundChunks.map(({ content }) => content.length)).es} llegan tal cual.`,
      en: `Images of ${bytesText(aroundChunks.map(({ content }) => content.length)).en} arrive exactly.`,
    },
    run: (context) => {
      const all = plantedOnes(context, aroundChunks)
      // who must be started again for each of them meets fewer
      return fetchEach(context, context.traits.concurrency === 'one-life' ? all.filter((_, i) => i % 3 === 1) : all)
    },
  },
  {
    ...common,
    id: 'image/send/strange-names',
    requirement: 'IM-G4',
    purpose: {
      es: 'Los nombres con espacios, tildes y mayúsculas se entienden.',
      en: 'Names with spaces, accents and capital letters are understood.',
    },
    run: (context) => fetchEach(context, plantedOnes(context, strangeNames)),
  },
]
