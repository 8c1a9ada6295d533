import { cerrar, encodeMessage, readServerMessage } from '../../../../reference/exercises/canvas/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectClosed } from '../../../oracles/expect-closed.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { currentBoard } from '../exchanges.ts'
import { openPeer } from '../open-peer.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', aspect: 'valid', dependsOn: ['canvas/new/answers-again'] } as const

/** How the conversation ends (CV-S4). */
export const closeCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'canvas/close/closes',
    requirement: 'CV-S4',
    purpose: { es: 'Después de «cerrar» se cierra la conexión.', en: 'After “cerrar” the connection is closed.' },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await currentBoard(ana)
      await ana.sendBytes(encodeMessage(cerrar))
      await expectClosed(ana)
    },
  },
  {
    ...common,
    id: 'canvas/close/takes-leave',
    requirement: 'CV-S4.1',
    dependsOn: ['canvas/close/closes'],
    purpose: {
      es: 'Antes de cerrar, el servidor envía {"cerrar": true}.',
      en: 'Before it closes, the server sends {"cerrar": true}.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await currentBoard(ana)
      await ana.sendBytes(encodeMessage(cerrar))
      const bodies = await expectClosed(ana)
      if (!bodies.some((body) => readServerMessage(body).kind === 'close'))
        throw new ExpectationFailed(
          { code: 'no-farewell', text: say('farewell-missing'), expected: say('farewell-expected') },
          { answer: 'closed' },
        )
    },
  },
]
