import { descargar } from '../../../../reference/exercises/video-index/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { addVideos, freshVideo, notFound, registerFresh } from '../fresh.ts'
import { openPeer } from '../open-peer.ts'
import { expectReply } from '../oracles/ask.ts'
import { expectOwner } from '../oracles/found.ts'

const common = { role: 'server', requirement: 'VI-S4' } as const

/** What `DESCARGAR` is answered with (VI-S4). */
export const downloadCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-index/download/finds-the-owner',
    aspect: 'valid',
    dependsOn: ['video-index/videos/added'],
    purpose: {
      es: 'DESCARGAR da la dirección y el puerto de un cliente que tiene el video.',
      en: 'DESCARGAR gives the address and the port of a client that has the video.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await registerFresh(context, ana)
      const owner = await registerFresh(context, ana, { ip: '10.20.30.40' })
      const [one, two] = [freshVideo(context), freshVideo(context)]
      await addVideos(ana, owner, [one, two])
      for (const video of [two, one]) await expectOwner(ana, video, owner)
    },
  },
  {
    ...common,
    id: 'video-index/download/nobody-has-it',
    aspect: 'invalid',
    dependsOn: ['video-index/videos/added'],
    purpose: {
      es: 'DESCARGAR de un video que nadie tiene se responde diciendo que no existe.',
      en: 'DESCARGAR for a video that nobody has is answered by saying that it does not exist.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await addVideos(ana, await registerFresh(context, ana), [freshVideo(context)])
      await expectReply(ana, descargar(freshVideo(context)), notFound)
    },
  },
]
