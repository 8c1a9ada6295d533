import { replyText } from '../../../../reference/exercises/video-index/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { addVideos, freshVideo, registerFresh } from '../fresh.ts'
import { openPeer } from '../open-peer.ts'
import { expectReply } from '../oracles/ask.ts'
import { expectListed } from '../oracles/list.ts'

/** More than one `recv(1024)` gives. */
const longListVideos = 60

/** What `INFO` is answered with (VI-S3), also when it is long (VI-S9). */
export const infoCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'video-index/info/lists-all',
    role: 'server',
    requirement: 'VI-S3',
    aspect: 'valid',
    dependsOn: ['video-index/videos/added'],
    purpose: {
      es: 'INFO nombra los videos de todos los clientes.',
      en: 'INFO names the videos of all clients.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const one = await registerFresh(context, ana)
      const other = await registerFresh(context, ana, { ip: '10.20.30.40' })
      const names = Array.from({ length: 5 }, () => freshVideo(context))
      await addVideos(ana, one, names.slice(0, 3))
      await addVideos(ana, other, names.slice(3))
      await expectListed(ana, names)
    },
  },
  {
    id: 'video-index/info/none',
    role: 'server',
    requirement: 'VI-S3',
    aspect: 'valid',
    dependsOn: ['video-index/register/answers-again'],
    needs: { untouched: true },
    start: 'fresh',
    purpose: {
      es: 'Cuando no hay videos, INFO también se responde, y lo dice.',
      en: 'When there are no videos, INFO is answered as well, and says so.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await registerFresh(context, ana)
      await expectReply(ana, 'INFO', { kind: 'none', exact: replyText({ kind: 'none' }) })
    },
  },
  {
    id: 'video-index/info/long-list',
    role: 'server',
    requirement: 'VI-S9',
    aspect: 'valid',
    dependsOn: ['video-index/info/lists-all', 'video-index/videos/accumulate'],
    purpose: {
      es: 'Una lista de más de 1024 bytes llega completa.',
      en: 'A list of more than 1,024 bytes comes whole.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const client = await registerFresh(context, ana)
      const names = Array.from({ length: longListVideos }, () => freshVideo(context, 'v-largo-'))
      await addVideos(ana, client, names)
      await expectListed(ana, names)
    },
  },
]
