import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { addVideos, freshVideo, registerFresh } from '../fresh.ts'
import { openPeer } from '../open-peer.ts'
import { expectOwner } from '../oracles/found.ts'
import { expectListed } from '../oracles/list.ts'

/** Many, and of letters of four bytes, so that a border at any size falls inside a letter. */
const longListVideos = 100

const common = { role: 'server', requirement: 'VI-G4', aspect: 'valid' } as const

/** Names with letters of several bytes (VI-G4). */
export const textCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-index/text/accents',
    // a list of what earlier cases left would be a long one
    start: 'fresh',
    dependsOn: ['video-index/info/lists-all', 'video-index/download/finds-the-owner'],
    purpose: {
      es: 'Los nombres con tildes, eñes y otros alfabetos se inscriben, se nombran y se encuentran exactos.',
      en: 'Names with accents and letters of other alphabets are registered, listed and found exactly.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const client = await registerFresh(context, ana, { beginning: 'Ñandú-' })
      const names = ['pingüino-', 'Ελλάδα-', '映画-', '🎬-'].map((beginning) => freshVideo(context, beginning))
      await addVideos(ana, client, names)
      await expectListed(ana, names)
      for (const name of names) await expectOwner(ana, name, client)
    },
  },
  {
    ...common,
    id: 'video-index/text/long-list-with-accents',
    // as long lists are advice themselves
    level: 'should',
    dependsOn: ['video-index/text/accents', 'video-index/info/long-list'],
    purpose: {
      es: 'Una lista de más de 1024 bytes con tildes llega completa y exacta.',
      en: 'A list of more than 1,024 bytes with accents comes whole and exact.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const client = await registerFresh(context, ana)
      const names = Array.from({ length: longListVideos }, () => freshVideo(context, '🎬🎥🎬🎥🎬🎥🎬🎥🎬🎥-'))
      await addVideos(ana, client, names)
      await expectListed(ana, names)
    },
  },
]
