import { encodeMessage, lengthField } from '../../../../reference/exercises/canvas/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { whiteBoard } from '../oracles/white-board.ts'
import { boardBodyBytes, paddedBoardFrame, someBoard } from './boards.ts'
import { expectShown, hostClientShowing } from './canvas-host.ts'
import { cutBoards } from './cut-board.ts'

const header = lengthField.bytes
const common = { role: 'client', dependsOn: ['canvas/client/shows-the-board'] } as const

/** Boards that arrive in pieces, joined, or with a length at a chunk boundary. */
export const clientCutCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'canvas/client-cut/body-in-two-pieces',
    requirement: 'CV-G1',
    aspect: 'cut',
    purpose: {
      es: 'Un tablero que llega en dos trozos se muestra igual, se corte donde se corte su cuerpo.',
      en: 'A board that comes in two pieces is shown all the same, wherever its body is cut.',
    },
    run: (context) =>
      cutBoards(context, (bytes) =>
        [1, 64, 127, 128, 129, 1000, 4096, 20_000, bytes - header - 128, bytes - header - 1].map((at) => [header + at]),
      ),
  },
  {
    ...common,
    id: 'canvas/client-cut/body-in-many-pieces',
    requirement: 'CV-C2',
    aspect: 'cut',
    purpose: {
      es: 'Un tablero que llega en cuarenta trozos desiguales se muestra igual.',
      en: 'A board that comes in forty unequal pieces is shown all the same.',
    },
    run: (context) => cutBoards(context, (bytes) => [manyPlaces(context, bytes)]),
  },
  {
    ...common,
    id: 'canvas/client-cut/header-at-any-byte',
    requirement: 'CV-G12',
    aspect: 'cut',
    purpose: {
      es: 'Un tablero cuyo largo llega en dos trozos se muestra igual.',
      en: 'A board whose length field comes in two pieces is shown all the same.',
    },
    run: (context) => cutBoards(context, () => Array.from({ length: header - 1 }, (_, i) => [i + 1])),
  },
  {
    ...common,
    id: 'canvas/client-join/three-boards-in-one-segment',
    requirement: 'CV-G2',
    aspect: 'joined',
    purpose: {
      es: 'De tres tableros que llegan juntos, el último es el que queda a la vista.',
      en: 'Of three boards that arrive together, the last one is left on the screen.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      const boards = Array.from({ length: 3 }, () => someBoard(context.random))
      await peer.sendBytes(Buffer.concat(boards.map(encodeMessage)))
      await expectShown(context, boards.at(-1) ?? whiteBoard())
    },
  },
  {
    ...common,
    id: 'canvas/client-boundary/around-65536',
    requirement: 'CV-G3',
    aspect: 'valid',
    purpose: {
      es: 'Los tableros cuyo largo está en el borde de un trozo de 128 bytes, o mide 65.535 a 65.537 bytes, se muestran igual.',
      en: 'Boards whose length sits at the edge of a chunk of 128 bytes, or is 65,535 to 65,537 bytes, are shown all the same.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      const least = Math.ceil(boardBodyBytes(whiteBoard()) / 128) * 128 + 256
      for (const bytes of [least - 1, least, least + 1, 65_535, 65_536, 65_537]) {
        const board = someBoard(context.random)
        await peer.sendBytes(paddedBoardFrame(board, bytes))
        await expectShown(context, board)
      }
    },
  },
]

/** Forty places inside the body, in order. */
function manyPlaces({ random }: ClientContext, frameBytes: number): number[] {
  const places = new Set<number>()
  while (places.size < 40) places.add(header + 1 + random.below(frameBytes - header - 1))
  return [...places].sort((a, b) => a - b)
}
