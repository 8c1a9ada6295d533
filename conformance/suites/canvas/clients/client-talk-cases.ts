import { cerrar, encodeMessage, pintar } from '../../../../reference/exercises/canvas/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { whiteBoard } from '../oracles/white-board.ts'
import { someBoard } from './boards.ts'
import { expectMessage, expectShown, hostClient, hostClientShowing } from './canvas-host.ts'

const common = { role: 'client', aspect: 'valid' } as const

/** What a client says and shows (CV-C1 to CV-C4). */
export const clientTalkCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'canvas/client/connects-over-tcp',
    requirement: 'CV-T1',
    purpose: { es: 'El cliente se conecta por TCP.', en: 'The client connects over TCP.' },
    run: async (context) => {
      await hostClient(context)
    },
  },
  {
    ...common,
    id: 'canvas/client/says-nuevo',
    requirement: 'CV-C1',
    dependsOn: ['canvas/client/connects-over-tcp'],
    purpose: {
      es: 'Al comenzar, el cliente envía «nuevo» con su largo en cinco bytes.',
      en: 'On start the client sends “nuevo” with its length in five bytes.',
    },
    run: async (context) => {
      await expectMessage(await hostClient(context), { comando: 'nuevo' }, 'client-no-nuevo')
    },
  },
  {
    ...common,
    id: 'canvas/client/shows-the-board',
    requirement: 'CV-C2',
    dependsOn: ['canvas/client/says-nuevo'],
    purpose: {
      es: 'El cliente muestra el tablero que llega, y después el siguiente.',
      en: 'The client shows the board that arrives, and then the next.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, someBoard(context.random))
      for (const board of [someBoard(context.random), someBoard(context.random)]) {
        await peer.sendBytes(encodeMessage(board))
        await expectShown(context, board)
      }
    },
  },
  {
    ...common,
    id: 'canvas/client/paints-the-chosen-cell',
    requirement: 'CV-C3',
    dependsOn: ['canvas/client/shows-the-board'],
    purpose: {
      es: 'Un clic envía «pintar» con la celda y el color elegidos.',
      en: 'A click sends “pintar” with the chosen cell and colour.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      for (const [x, y, colour] of [
        [12, 3, 'red'],
        [0, 49, 'magenta'],
        [49, 0, 'white'],
      ] as const) {
        context.does({ act: 'paint', values: { x: `${x}`, y: `${y}`, colour } }, [`pintar ${x} ${y} ${colour}`])
        await expectMessage(peer, { ...pintar({ x, y }, colour) }, 'client-wrong-paint')
      }
    },
  },
  {
    ...common,
    id: 'canvas/client/says-cerrar',
    requirement: 'CV-C4',
    dependsOn: ['canvas/client/shows-the-board'],
    purpose: {
      es: 'Al cerrar la ventana, el cliente envía «cerrar».',
      en: 'When the window is closed, the client sends “cerrar”.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      context.does({ act: 'close' }, ['cerrar'])
      await expectMessage(peer, { ...cerrar }, 'client-no-cerrar')
    },
  },
]
