import { descargar, insc, maxCommandBytes } from '../../../reference/exercises/video-index/protocol.ts'
import type { Malformation, StreamExchange, StreamService } from '../../inherited/stream/stream-service.ts'
import type { RawPeer } from '../../peers/raw-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { freshName, freshVideo, notFound, registered } from './fresh.ts'
import { addressOf } from './machines.ts'
import { leavePolitely, openPeer } from './open-peer.ts'
import { nextReply, wrongReply } from './oracles/ask.ts'
import { isReply } from './oracles/reply-kind.ts'

const dependsOn = ['video-index/register/answers-again']

/** What the central server is, so that the cases of every TCP service apply to it. */
export const videoIndexService: StreamService<RawPeer> = {
  exercise: 'video-index',
  prefix: 'VI',
  headerBytes: 0,
  dependsOn,
  dependsOnToAct: dependsOn,
  levelOfG5: 'must',
  open: openPeer,
  leave: leavePolitely,
  ask: (context) => searchInVain(context),
  act: async (context, peer, count) => Array.from({ length: count }, () => registration(context, peer)),
  beginning: () => Buffer.from('INS'),
  malformations: malformations(),
  empty: Buffer.from('\n'),
  answersAskerOnly: () => true,
}

/** A search for a video that nobody has: whoever asks gets an answer, and nothing changes. */
function searchInVain(context: ServerContext): StreamExchange<RawPeer> {
  const command = descargar(freshVideo(context))
  return {
    frame: Buffer.from(command),
    expectAnswer: async (peer, withinMs) => {
      const reply = await nextReply(peer, notFound, withinMs)
      if (!isReply('not-found', reply) && !isReply('refused', reply)) throw wrongReply(command, 'not-found', reply)
    },
  }
}

/** The answer to a registration names who was registered. */
function registration(context: ServerContext, peer: RawPeer): StreamExchange<RawPeer> {
  const name = freshName(context)
  const command = insc(name, addressOf(peer), 1030)
  return {
    frame: Buffer.from(command),
    expectAnswer: async (asker, withinMs) => {
      const reply = await nextReply(asker, registered(name), withinMs)
      if (!isReply('registered', reply)) throw wrongReply(command, 'registered', reply)
    },
  }
}

function malformations(): Malformation[] {
  return [
    {
      name: 'not-utf-8',
      bytes: Buffer.from([0x49, 0x4e, 0x46, 0x4f, 0xff, 0xfe, 0xc3, 0x28]),
      purpose: {
        es: 'Un comando que no es UTF-8 no daña a los demás.',
        en: 'A command that is not UTF-8 hurts nobody else.',
      },
    },
    {
      name: 'too-long',
      bytes: Buffer.from(`DESCARGAR ${'x'.repeat(3 * maxCommandBytes)}`),
      purpose: {
        es: 'Un comando de más de 1024 bytes no daña a los demás.',
        en: 'A command of more than 1,024 bytes hurts nobody else.',
      },
    },
  ]
}
