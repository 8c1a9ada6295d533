import { descargar, insc } from '../../../../reference/exercises/video-index/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { duplicate, freshVideo, notFound, registerFresh } from '../fresh.ts'
import { addressOf } from '../machines.ts'
import { leavePolitely, openPeer } from '../open-peer.ts'
import { expectReply, nextReply } from '../oracles/ask.ts'

/** The transport (VI-T1), registration (VI-S1), and that the conversation goes on (VI-S1.1). */
export const transportCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'video-index/transport/tcp',
    role: 'server',
    requirement: 'VI-T1',
    aspect: 'valid',
    purpose: {
      es: 'El servidor escucha en un puerto TCP y acepta una conexión.',
      en: 'The server listens on a TCP port and accepts a connection.',
    },
    run: async (context) => {
      await openPeer(context, 'ana')
    },
  },
  {
    id: 'video-index/register/accepts',
    role: 'server',
    requirement: 'VI-S1',
    aspect: 'valid',
    dependsOn: ['video-index/transport/tcp'],
    purpose: {
      es: 'INSC con un nombre nuevo inscribe al cliente y lo dice.',
      en: 'INSC with a new name registers the client and says so.',
    },
    run: async (context) => {
      await registerFresh(context, await openPeer(context, 'ana'))
    },
  },
  {
    id: 'video-index/register/answers-again',
    role: 'server',
    requirement: 'VI-S1.1',
    aspect: 'valid',
    dependsOn: ['video-index/register/accepts'],
    purpose: {
      es: 'Tres comandos seguidos por la misma conexión se responden los tres.',
      en: 'Three commands in a row over the same connection are all answered.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await registerFresh(context, ana)
      for (let i = 0; i < 2; i++) {
        await ana.sendText(descargar(freshVideo(context)))
        await nextReply(ana, notFound)
      }
    },
  },
  {
    id: 'video-index/register/duplicate',
    role: 'server',
    requirement: 'VI-S1',
    aspect: 'invalid',
    dependsOn: ['video-index/register/answers-again'],
    purpose: {
      es: 'Un nombre que ya está inscrito se rechaza, también cuando llega de otra conexión.',
      en: 'A name that is registered already is refused, also when it comes over another connection.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const { name, port } = await registerFresh(context, ana)
      const again = insc(name, addressOf(ana), port + 1)
      await expectReply(ana, again, duplicate)
      await leavePolitely(ana)
      const luis = await openPeer(context, 'luis')
      await expectReply(luis, again, duplicate)
    },
  },
]
