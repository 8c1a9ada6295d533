import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { askBoard, currentBoard } from '../exchanges.ts'
import { openPeer } from '../open-peer.ts'
import { boardDifferences } from '../oracles/board-difference.ts'
import { expectBoard } from '../oracles/expect-board.ts'
import { whiteBoard } from '../oracles/white-board.ts'
import { say } from '../words/say.ts'

/** What `nuevo` is answered with (CV-S1). */
export const newCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'canvas/new/whole-board',
    role: 'server',
    requirement: 'CV-S1',
    aspect: 'valid',
    dependsOn: ['canvas/transport/tcp'],
    purpose: {
      es: 'A «nuevo» se responde con el tablero completo.',
      en: '“nuevo” is answered with the whole board.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await currentBoard(ana)
    },
  },
  {
    id: 'canvas/new/answers-again',
    role: 'server',
    requirement: 'CV-S1.1',
    aspect: 'valid',
    dependsOn: ['canvas/new/whole-board'],
    purpose: {
      es: 'Tres mensajes seguidos por la misma conexión se responden los tres.',
      en: 'Three messages in a row over the same connection are all answered.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      for (let i = 0; i < 3; i++) await currentBoard(ana)
    },
  },
  {
    id: 'canvas/new/initially-white',
    role: 'server',
    requirement: 'CV-S1',
    aspect: 'valid',
    dependsOn: ['canvas/new/whole-board'],
    needs: { untouched: true },
    start: 'fresh',
    purpose: {
      es: 'Un servidor recién iniciado muestra un tablero blanco.',
      en: 'A server that has just started shows a white board.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const board = await currentBoard(ana)
      const differences = boardDifferences(whiteBoard(), board)
      if (differences.length > 0)
        throw new ExpectationFailed(
          {
            code: 'not-white',
            text: say('not-white'),
            expected: say('board-expected'),
            actual: say('board-differs', { count: differences.length }),
          },
          { answer: 'wrong', details: { differences } },
        )
    },
  },
  {
    id: 'canvas/new/paints-nothing',
    role: 'server',
    requirement: 'CV-S1',
    aspect: 'valid',
    dependsOn: ['canvas/new/answers-again'],
    purpose: { es: '«nuevo» no pinta nada.', en: '“nuevo” paints nothing.' },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const before = await currentBoard(ana)
      await ana.sendBytes(askBoard.frame)
      await expectBoard(ana, before)
    },
  },
]
