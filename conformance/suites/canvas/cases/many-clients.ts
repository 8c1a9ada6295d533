import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { currentBoard, freshCells, knownBoard, paintExchange } from '../exchanges.ts'
import { leavePolitely } from '../leave-politely.ts'
import { openPeer } from '../open-peer.ts'
import { expectCells } from '../oracles/expect-board.ts'
import type { Cell } from '../oracles/with-cells.ts'
import { say } from '../words/say.ts'

const names = ['ana', 'luis', 'eva', 'juan', 'rosa', 'pablo', 'sofía', 'diego']
/** “No maximum” is judged with a number that a listen queue or a fixed list of places would not hold. */
const crowdSize = 40

const common = {
  role: 'server',
  aspect: 'concurrent',
  dependsOn: ['canvas/new/whole-board'],
  needs: { claim: 'multi-client' },
} as const

/** Many clients at the same time (CV-S5). */
export const manyClientsCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'canvas/many/second-client-is-served',
    requirement: 'CV-S5',
    purpose: {
      es: 'Un segundo cliente recibe respuesta mientras el primero sigue conectado.',
      en: 'A second client is answered while the first is still connected.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await currentBoard(ana)
      const luis = await openPeer(context, 'luis')
      await boardOrUnserved(luis)
      await boardOrUnserved(ana)
    },
  },
  {
    ...common,
    id: 'canvas/many/paint-reaches-everyone',
    requirement: 'CV-S5.1',
    dependsOn: ['canvas/many/second-client-is-served', 'canvas/paint/one-cell'],
    purpose: {
      es: 'Un píxel pintado llega a todos los clientes conectados.',
      en: 'A painted pixel reaches every connected client.',
    },
    run: async (context) => {
      const peers = await crowd(context, 3)
      for (const painter of peers) await paintAndExpectEverywhere(context, painter, peers)
    },
  },
  {
    ...common,
    id: 'canvas/many/no-maximum',
    requirement: 'CV-S5',
    dependsOn: ['canvas/many/second-client-is-served'],
    purpose: {
      es: `${crowdSize} clientes a la vez reciben respuesta.`,
      en: `${crowdSize} clients at once are answered.`,
    },
    run: async (context) => {
      for (const peer of await crowd(context, crowdSize)) await boardOrUnserved(peer)
    },
  },
  {
    ...common,
    id: 'canvas/many/who-left-is-forgotten',
    requirement: 'CV-S5.2',
    dependsOn: ['canvas/many/paint-reaches-everyone', 'canvas/close/closes'],
    purpose: {
      es: 'Cuando alguien se despide, los demás siguen recibiendo el tablero y entra un cliente nuevo.',
      en: 'When somebody takes leave, the others go on receiving the board and a new client gets in.',
    },
    run: async (context) => {
      const [ana, luis, eva] = (await crowd(context, 3)) as [FramedPeer, FramedPeer, FramedPeer]
      await leavePolitely(ana)
      await paintAndExpectEverywhere(context, luis, [luis, eva])
      await paintAndExpectEverywhere(context, eva, [luis, eva])
      const rosa = await openPeer(context, 'rosa')
      await currentBoard(rosa)
      await paintAndExpectEverywhere(context, luis, [luis, eva, rosa])
    },
  },
]

async function crowd(context: ServerContext, size: number): Promise<FramedPeer[]> {
  const peers: FramedPeer[] = []
  for (let i = 0; i < size; i++) {
    const peer = await openPeer(context, names[i] ?? `cliente-${i + 1}`)
    await currentBoard(peer)
    peers.push(peer)
  }
  return peers
}

async function boardOrUnserved(peer: FramedPeer): Promise<void> {
  await currentBoard(peer).catch((thrown: unknown) => {
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

async function paintAndExpectEverywhere(
  context: ServerContext,
  painter: FramedPeer,
  peers: readonly FramedPeer[],
): Promise<void> {
  const [cell] = freshCells(context.random, await knownBoard(painter), 1) as [Cell]
  const { frame, expectAnswer } = paintExchange(cell)
  await painter.sendBytes(frame)
  await expectAnswer(painter)
  for (const peer of peers)
    if (peer !== painter)
      await expectCells(peer, [cell]).catch((thrown: unknown) => {
        throw thrown instanceof ExpectationFailed ? notReached(painter, peer, thrown) : thrown
      })
}

function notReached(painter: FramedPeer, peer: FramedPeer, cause: ExpectationFailed): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'broadcast-missing',
      text: say('broadcast-missing', { name: painter.name, other: peer.name }),
      expected: say('broadcast-expected'),
      actual: cause.reason.text,
      pictures: cause.reason.pictures ?? [],
    },
    cause.facts,
  )
}
