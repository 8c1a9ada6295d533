import { encodeMessage } from '../../../../reference/exercises/canvas/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectNoSpinning, expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { whiteBoard } from '../oracles/white-board.ts'
import { hostClientShowing } from './canvas-host.ts'

const common = { role: 'client', dependsOn: ['canvas/client/shows-the-board'] } as const

/** How a client ends when the server does (CV-C5, CV-G10). */
export const clientEndCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'canvas/client-end/on-farewell',
    requirement: 'CV-C5',
    aspect: 'valid',
    purpose: {
      es: 'Cuando el servidor se despide con {"cerrar": true} y cierra, el cliente termina sin un traceback.',
      en: 'When the server takes leave with {"cerrar": true} and closes, the client ends without a traceback.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      await peer.sendBytes(encodeMessage({ cerrar: true }))
      peer.session.end()
      await expectOrderlyEnd(context)
    },
  },
  {
    ...common,
    id: 'canvas/client-end/on-end-of-stream',
    requirement: 'CV-C5',
    aspect: 'faulted',
    purpose: {
      es: 'Cuando la conexión se cierra sin aviso, el cliente termina sin un traceback.',
      en: 'When the connection is closed without notice, the client ends without a traceback.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      peer.session.end()
      await expectOrderlyEnd(context)
    },
  },
  {
    ...common,
    id: 'canvas/client-end/does-not-spin',
    requirement: 'CV-G10',
    aspect: 'faulted',
    purpose: {
      es: 'Cuando la conexión se cierra, el cliente no queda girando en vacío.',
      en: 'When the connection is closed, the client does not spin.',
    },
    run: async (context) => {
      const peer = await hostClientShowing(context, whiteBoard())
      peer.session.end()
      await expectNoSpinning(context)
    },
  },
]
