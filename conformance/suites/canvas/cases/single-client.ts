import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectSilence } from '../../../oracles/expect-silence.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { currentBoard, freshCells, paintExchange } from '../exchanges.ts'
import { openPeer } from '../open-peer.ts'
import { say } from '../words/say.ts'

/** In single-client mode nobody else gets an answer (CV-S7). */
export const singleClientCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'canvas/single/answer-goes-to-the-sender-only',
    role: 'server',
    requirement: 'CV-S7',
    aspect: 'concurrent',
    dependsOn: ['canvas/paint/one-cell'],
    needs: { withoutClaim: 'multi-client' },
    leaves: 'dirty',
    purpose: {
      es: 'Alguien que solo se conectó, sin pedir nada, no recibe el tablero que otro pidió.',
      en: 'Somebody who only connected and asked nothing does not get the board that another asked for.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const cells = freshCells(context.random, await currentBoard(ana), 3)
      const luis = await openPeer(context, 'luis', { sameLife: true })
      // a server that takes everybody needs a moment to take him, and may greet him with the board
      await luis.nextFrame(context.pace.silenceMs)
      for (const { frame, expectAnswer } of cells.map(paintExchange)) {
        await ana.sendBytes(frame)
        await expectAnswer(ana)
      }
      await expectSilence(luis).catch((thrown: unknown) => {
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        throw new ExpectationFailed(
          {
            code: 'others-got-board',
            text: say('others-got-board'),
            expected: say('sender-only-expected'),
            actual: thrown.reason.text,
            pictures: thrown.reason.pictures ?? [],
          },
          thrown.facts,
        )
      })
    },
  },
]
