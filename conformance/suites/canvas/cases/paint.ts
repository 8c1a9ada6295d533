import { boardSize } from '../../../../reference/exercises/canvas/board.ts'
import { colours } from '../../../../reference/exercises/canvas/colour.ts'
import { encodeMessage, pintar } from '../../../../reference/exercises/canvas/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { currentBoard, freshCells } from '../exchanges.ts'
import { openPeer } from '../open-peer.ts'
import { expectBoard, nextBoard } from '../oracles/expect-board.ts'
import { type Cell, withCells } from '../oracles/with-cells.ts'

const last = boardSize - 1
const common = { role: 'server', requirement: 'CV-S2', aspect: 'valid' } as const

/** What `pintar` does (CV-S2). */
export const paintCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'canvas/paint/answered',
    dependsOn: ['canvas/transport/tcp'],
    purpose: {
      es: '«pintar» se responde con un tablero, aunque antes no se haya pedido ninguno.',
      en: '“pintar” is answered with a board, even when none was asked for before.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await paintAndExpectAnyBoard(ana, { x: 12, y: 3, colour: 'red' })
    },
  },
  {
    ...common,
    id: 'canvas/paint/one-cell',
    dependsOn: ['canvas/new/answers-again', 'canvas/paint/answered'],
    purpose: {
      es: 'La celda de la fila «y», columna «x» recibe el color y ninguna otra cambia.',
      en: 'The cell at row “y”, column “x” gets the colour and no other changes.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const before = await currentBoard(ana)
      await paintEach(ana, before, freshCells(context.random, before, 1))
    },
  },
  {
    ...common,
    id: 'canvas/paint/every-colour',
    dependsOn: ['canvas/paint/one-cell'],
    purpose: {
      es: 'Los ocho colores se pintan, y un píxel pintado se puede volver a pintar.',
      en: 'All eight colours can be painted, and a painted pixel can be painted again.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const before = await currentBoard(ana)
      await paintEach(
        ana,
        before,
        [...colours].reverse().map((colour) => ({ x: 7, y: 31, colour })),
      )
    },
  },
  {
    ...common,
    id: 'canvas/paint/corners',
    dependsOn: ['canvas/paint/one-cell'],
    purpose: {
      es: 'Las cuatro esquinas del tablero se pueden pintar.',
      en: 'The four corners of the board can be painted.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const before = await currentBoard(ana)
      const corners = [
        { x: 0, y: 0 },
        { x: last, y: 0 },
        { x: 0, y: last },
        { x: last, y: last },
      ]
      await paintEach(
        ana,
        before,
        corners.map((corner) => ({ ...corner, colour: context.random.pick(['red', 'blue', 'green']) })),
      )
    },
  },
  {
    ...common,
    id: 'canvas/paint/whole-numbers',
    requirement: 'CV-S2.1',
    dependsOn: ['canvas/paint/one-cell'],
    purpose: {
      es: 'Las posiciones pueden llegar como números enteros en vez de texto.',
      en: 'Positions may arrive as whole numbers instead of text.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const before = await currentBoard(ana)
      const [cell] = freshCells(context.random, before, 1) as [Cell]
      await ana.sendBytes(encodeMessage({ comando: 'pintar', x_pos: cell.x, y_pos: cell.y, nombre_color: cell.colour }))
      await expectBoard(ana, withCells(before, [cell]))
    },
  },
]

async function paintAndExpectAnyBoard(peer: FramedPeer, cell: Cell): Promise<void> {
  await peer.sendBytes(encodeMessage(pintar(cell, cell.colour)))
  await nextBoard(peer)
}

/** Paints one cell after the other; after each, the board shows all of them so far and nothing else. */
async function paintEach(peer: FramedPeer, before: Awaited<ReturnType<typeof currentBoard>>, cells: readonly Cell[]) {
  for (const [i, cell] of cells.entries()) {
    await peer.sendBytes(encodeMessage(pintar(cell, cell.colour)))
    await expectBoard(peer, withCells(before, cells.slice(0, i + 1)))
  }
}
