import { descargar, insc, videos } from '../../../../reference/exercises/video-index/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { databaseName, expectInFile } from '../database-file.ts'
import {
  duplicate,
  type FreshClient,
  freshName,
  freshVideo,
  notFound,
  registered,
  registerFresh,
  videosAdded,
} from '../fresh.ts'
import { addressOf } from '../machines.ts'
import { openPeer } from '../open-peer.ts'
import { ask, nextReply, type WantedReply, wrongReply } from '../oracles/ask.ts'
import { expectListed } from '../oracles/list.ts'
import { isReply } from '../oracles/reply-kind.ts'
import { say } from '../words/say.ts'

const atOnce = 10

const common = { role: 'server', requirement: 'VI-S7', aspect: 'concurrent' } as const

/** Several clients at the same time (VI-S7). */
export const manyCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-index/many/second-client-is-served',
    dependsOn: ['video-index/register/answers-again'],
    purpose: {
      es: 'Un segundo cliente recibe respuesta mientras el primero sigue conectado.',
      en: 'A second client is answered while the first is still connected.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await registerFresh(context, ana)
      const luis = await openPeer(context, 'luis')
      await registerFresh(context, luis).catch((thrown: unknown) => {
        throw thrown instanceof ExpectationFailed ? unserved(thrown) : thrown
      })
      await registerFresh(context, ana)
    },
  },
  {
    ...common,
    id: 'video-index/many/ten-at-once',
    dependsOn: [
      'video-index/many/second-client-is-served',
      'video-index/register/duplicate',
      'video-index/info/lists-all',
      'video-index/videos/accumulate',
    ],
    purpose: {
      es: `${atOnce} clientes se inscriben en el mismo instante y después agregan un video a la vez: no se pierde nada.`,
      en: `${atOnce} clients register at the same instant and then each adds a video at once: nothing is lost.`,
    },
    run: async (context) => {
      const peers = await crowd(context)
      const shared = await registerFresh(context, peers[0] as RawPeer)
      const fresh = await registerAtOnce(context, peers)
      const names = peers.map(() => freshVideo(context))
      await allAtOnce(
        peers,
        names.map((name) => videos(shared.name, [name])),
        names.map(() => videosAdded),
      )
      const [ana] = peers as [RawPeer]
      await expectKnown(ana, fresh)
      await expectListed(ana, names).catch((thrown: unknown) => {
        throw thrown instanceof ExpectationFailed ? lost(thrown, say('videos-lost-at-once')) : thrown
      })
    },
  },
]

/** After the ones that judge the data file itself. */
export const manyInFileCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-index/many/file-holds-all',
    dependsOn: ['video-index/many/ten-at-once', 'video-index/database/format'],
    needs: { launched: true },
    purpose: {
      es: `Después de ${atOnce} inscripciones en el mismo instante, ${databaseName} las tiene todas.`,
      en: `After ${atOnce} registrations at the same instant ${databaseName} holds them all.`,
    },
    run: async (context) => expectInFile(context, await registerAtOnce(context, await crowd(context)), []),
  },
]

/** Connected and answered, so that each has somebody who listens to it. */
async function crowd(context: ServerContext): Promise<RawPeer[]> {
  const peers = await Promise.all(Array.from({ length: atOnce }, (_, i) => openPeer(context, `cliente-${i + 1}`)))
  for (const peer of peers) await ask(peer, descargar(freshVideo(context)), notFound)
  return peers
}

async function registerAtOnce(context: ServerContext, peers: readonly RawPeer[]): Promise<FreshClient[]> {
  const clients = peers.map((peer, i) => ({ name: freshName(context), ip: addressOf(peer), port: 2000 + i }))
  await allAtOnce(
    peers,
    clients.map(({ name, ip, port }) => insc(name, ip, port)),
    clients.map(({ name }) => registered(name)),
  )
  return clients
}

async function allAtOnce(
  peers: readonly RawPeer[],
  commands: readonly string[],
  wanted: readonly WantedReply[],
): Promise<void> {
  const said = peers.map((peer, i) => ({ peer, command: commands[i] as string, due: wanted[i] as WantedReply }))
  await Promise.all(said.map(({ peer, command }) => peer.sendText(command)))
  await Promise.all(
    said.map(async ({ peer, command, due }) => {
      // each may have to wait for all the others
      const reply = await nextReply(peer, due, peers.length * peer.pace.answerMs)
      if (!isReply(due.kind, reply)) throw wrongReply(command, due.kind, reply)
    }),
  )
}

async function expectKnown(peer: RawPeer, clients: readonly FreshClient[]): Promise<void> {
  for (const { name, ip, port } of clients) {
    const command = insc(name, ip, port)
    const reply = await ask(peer, command, duplicate)
    if (!isReply('duplicate', reply))
      throw lost(wrongReply(command, 'duplicate', reply), say('client-lost-at-once', { name }))
  }
}

function lost({ reason, facts }: ExpectationFailed, text: ReturnType<typeof say>): ExpectationFailed {
  return new ExpectationFailed({ ...reason, code: 'lost-update', text, expected: say('nothing-lost') }, facts)
}

function unserved({ reason, facts }: ExpectationFailed): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'second-client-unserved',
      text: say('second-client-unserved'),
      expected: say('second-client-expected'),
      actual: reason.text,
    },
    facts,
  )
}
