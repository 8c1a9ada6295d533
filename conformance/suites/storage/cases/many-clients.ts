import { descargar, encodeMensaje } from '../../../../reference/exercises/storage/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { askServed } from '../ask.ts'
import { smallFiles } from '../known-files.ts'
import { openPeer } from '../open-peer.ts'
import { nextAnswer } from '../oracles/expect-answer.ts'
import { expectContent } from '../oracles/expect-content.ts'
import { say } from '../words/say.ts'

const names = ['ana', 'luis', 'eva', 'juan', 'rosa', 'pablo', 'sofía', 'diego', 'marta', 'raúl', 'inés', 'hugo']
const common = { role: 'server', aspect: 'concurrent', requirement: 'ST-S4' } as const

/** Several clients at once (ST-S4). */
export const manyClientsCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'storage/many/second-client-is-served',
    dependsOn: ['storage/list/answers-again'],
    purpose: {
      es: 'Un segundo cliente recibe respuesta mientras el primero sigue conectado.',
      en: 'A second client is answered while the first is still connected.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await askServed(ana)
      const luis = await openPeer(context, 'luis')
      await namesOrUnserved(luis)
      await namesOrUnserved(ana)
    },
  },
  {
    ...common,
    id: 'storage/many/twelve-clients',
    dependsOn: ['storage/many/second-client-is-served'],
    purpose: {
      es: `${names.length} clientes a la vez reciben respuesta.`,
      en: `${names.length} clients at once are answered.`,
    },
    run: async (context) => {
      const peers: FramedPeer[] = []
      for (const name of names) {
        const peer = await openPeer(context, name)
        await namesOrUnserved(peer)
        peers.push(peer)
      }
      for (const peer of peers) await namesOrUnserved(peer)
    },
  },
  {
    ...common,
    id: 'storage/many/each-gets-its-own',
    dependsOn: ['storage/many/second-client-is-served', 'storage/download/answered'],
    purpose: {
      es: 'Tres clientes piden a la vez archivos distintos, y cada uno recibe el suyo.',
      en: 'Three clients ask for different files at the same time, and each gets its own.',
    },
    run: async (context) => {
      const peers = [
        await openPeer(context, 'ana'),
        await openPeer(context, 'luis'),
        await openPeer(context, 'eva'),
      ] as const
      for (const peer of peers) await askServed(peer)
      const files = await smallFiles(context, peers[0])
      if (files.length === 0) return
      const wishes = peers.map((peer, i) => ({ peer, file: files[i % files.length] as (typeof files)[number] }))
      await Promise.all(wishes.map(({ peer, file }) => peer.sendBytes(encodeMensaje(descargar(file.name)))))
      for (const { peer, file } of wishes) expectContent(await nextAnswer(peer), file.name, await file.content())
    },
  },
]

async function namesOrUnserved(peer: FramedPeer): Promise<void> {
  await askServed(peer).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    throw new ExpectationFailed(
      {
        code: 'second-client-unserved',
        text: say('second-client-unserved'),
        expected: say('second-client-expected'),
        actual: thrown.reason.text,
      },
      thrown.facts,
    )
  })
}
