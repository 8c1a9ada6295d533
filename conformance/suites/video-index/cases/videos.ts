import { replyText, videos } from '../../../../reference/exercises/video-index/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { addVideos, type FreshClient, freshName, freshVideo, registerFresh } from '../fresh.ts'
import { openPeer } from '../open-peer.ts'
import { expectReply, otherReply } from '../oracles/ask.ts'
import { expectOwner } from '../oracles/found.ts'
import { askList, missingIn } from '../oracles/list.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', requirement: 'VI-S2' } as const

/** What `VIDEOS` does (VI-S2). It counts as done when either the list or a search shows it. */
export const videosCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-index/videos/added',
    aspect: 'valid',
    dependsOn: ['video-index/register/answers-again'],
    purpose: {
      es: 'VIDEOS agrega los videos que nombra, y lo dice.',
      en: 'VIDEOS adds the videos that it names, and says so.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const client = await registerFresh(context, ana)
      const names = [freshVideo(context), freshVideo(context)]
      await addVideos(ana, client, names)
      await expectKept(ana, client, names)
    },
  },
  {
    ...common,
    id: 'video-index/videos/accumulate',
    aspect: 'valid',
    dependsOn: ['video-index/videos/added'],
    purpose: {
      es: 'Un segundo VIDEOS conserva los videos del primero.',
      en: 'A second VIDEOS keeps the videos of the first.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const client = await registerFresh(context, ana)
      const [first, second] = [freshVideo(context), freshVideo(context)]
      await addVideos(ana, client, [first])
      await addVideos(ana, client, [second])
      await expectKept(ana, client, [first, second])
    },
  },
  {
    ...common,
    id: 'video-index/videos/unknown-client',
    aspect: 'invalid',
    dependsOn: ['video-index/videos/added'],
    purpose: {
      es: 'VIDEOS para un cliente que no está inscrito se rechaza y no agrega nada.',
      en: 'VIDEOS for a client that is not registered is refused and adds nothing.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await registerFresh(context, ana)
      const video = freshVideo(context)
      const command = videos(freshName(context, 'nadie-'), [video])
      await expectReply(ana, command, { kind: 'unknown-client', exact: replyText({ kind: 'unknown-client' }) })
      const text = await askList(ana)
      if (missingIn(text, [video]).length === 0)
        throw otherReply('refused-but-added', say('refused-but-added'), say('nothing-added'), text)
    },
  },
]

/** The cases that ask who has a video, after the one that shows that this is answered (VI-S2). */
export const ownerCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-index/videos/of-the-named-client',
    aspect: 'valid',
    dependsOn: ['video-index/download/finds-the-owner'],
    purpose: {
      es: 'Los videos quedan con el cliente nombrado, y no con quien envía el comando ni con el último inscrito.',
      en: 'The videos belong to the named client, not to whoever sends the command or registered last.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await registerFresh(context, ana)
      const named = await registerFresh(context, ana, { ip: '10.20.30.41' })
      await registerFresh(context, ana, { ip: '10.20.30.42' })
      const video = freshVideo(context)
      await addVideos(ana, named, [video])
      await expectOwner(ana, video, named)
    },
  },
]

async function expectKept(ana: RawPeer, client: FreshClient, names: readonly string[]): Promise<void> {
  const missing = missingIn(await askList(ana, names), names)
  for (const video of missing) await expectOwner(ana, video, client)
}
