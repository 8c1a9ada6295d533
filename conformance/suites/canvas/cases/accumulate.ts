import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { askBoard, currentBoard, freshCells, paintExchange } from '../exchanges.ts'
import { leavePolitely } from '../leave-politely.ts'
import { openPeer } from '../open-peer.ts'
import { expectBoard } from '../oracles/expect-board.ts'
import { withCells } from '../oracles/with-cells.ts'

/** What is painted stays (CV-S3). */
export const accumulateCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'canvas/accumulate/over-a-connection',
    role: 'server',
    requirement: 'CV-S3',
    aspect: 'valid',
    dependsOn: ['canvas/paint/one-cell', 'canvas/new/paints-nothing'],
    purpose: {
      es: 'Veinte píxeles pintados uno tras otro quedan todos.',
      en: 'Twenty pixels painted one after the other all stay.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const before = await currentBoard(ana)
      const cells = freshCells(context.random, before, 20)
      for (const { frame, expectAnswer } of cells.map(paintExchange)) {
        await ana.sendBytes(frame)
        await expectAnswer(ana)
      }
      await ana.sendBytes(askBoard.frame)
      await expectBoard(ana, withCells(before, cells))
    },
  },
  {
    id: 'canvas/accumulate/over-connections',
    role: 'server',
    requirement: 'CV-S3.1',
    aspect: 'valid',
    dependsOn: ['canvas/paint/one-cell', 'canvas/new/paints-nothing'],
    needs: { connections: 'several' },
    purpose: {
      es: 'Quien llega después ve lo que pintó alguien que ya se fue.',
      en: 'Whoever comes later sees what was painted by somebody who has left.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const before = await currentBoard(ana)
      const cells = freshCells(context.random, before, 3)
      for (const { frame, expectAnswer } of cells.map(paintExchange)) {
        await ana.sendBytes(frame)
        await expectAnswer(ana)
      }
      await leavePolitely(ana)
      const luis = await openPeer(context, 'luis')
      await luis.sendBytes(askBoard.frame)
      await expectBoard(luis, withCells(before, cells))
    },
  },
]
