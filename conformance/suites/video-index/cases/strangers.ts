import { descargar, info, replyText, videos } from '../../../../reference/exercises/video-index/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { addVideos, type FreshClient, freshVideo, registerFresh, videosAdded } from '../fresh.ts'
import { otherMachine } from '../machines.ts'
import { leavePolitely, openPeer } from '../open-peer.ts'
import { ask, expectReply, otherReply } from '../oracles/ask.ts'
import { expectListed, missingIn } from '../oracles/list.ts'
import { isReply } from '../oracles/reply-kind.ts'
import { say } from '../words/say.ts'

const refused = { kind: 'refused', exact: replyText({ kind: 'not-registered' }) } as const

/** Who is not registered is refused (VI-S5). */
export const strangersCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'video-index/strangers/refused',
    role: 'server',
    requirement: 'VI-S5',
    aspect: 'invalid',
    dependsOn: ['video-index/info/lists-all'],
    purpose: {
      es: 'VIDEOS, INFO y DESCARGAR desde una dirección que nadie inscribió se rechazan; después de INSC se responden.',
      en: 'VIDEOS, INFO and DESCARGAR from an address that nobody registered are refused; after INSC they are answered.',
    },
    run: async (context) => {
      const from = otherMachine(context)
      const ana = await openPeer(context, 'ana')
      const client = await registerFresh(context, ana)
      const [video, smuggled] = [freshVideo(context), freshVideo(context)]
      await addVideos(ana, client, [video])
      await leavePolitely(ana)
      const luis = await openPeer(context, 'luis', { from })
      const replies = [
        await expectReply(luis, info, refused),
        await expectReply(luis, descargar(video), refused),
        await expectReply(luis, videos(client.name, [smuggled]), refused),
      ]
      const told = replies.join('\n')
      if (missingIn(told, [video]).length === 0 || told.includes(String(client.port)))
        throw otherReply('stranger-served', say('stranger-served'), say('reply-refused'), told)
      await registerFresh(context, luis)
      const list = await expectListed(luis, [video])
      if (missingIn(list, [smuggled]).length === 0)
        throw otherReply('stranger-served', say('stranger-added'), say('nothing-added'), list)
      await observeWhoMayAdd(context, luis, client)
    },
  },
]

/** The sheet knows a client by its address alone; who lets others add to it is right, and worth a word. */
async function observeWhoMayAdd(context: ServerContext, other: RawPeer, client: FreshClient): Promise<void> {
  const reply = await ask(other, videos(client.name, [freshVideo(context)]), videosAdded).catch(unlessUnanswered)
  if (reply !== undefined && isReply('videos-added', reply)) context.observe(say('observed-by-address'))
}

function unlessUnanswered(thrown: unknown): undefined {
  if (!(thrown instanceof ExpectationFailed)) throw thrown
}
