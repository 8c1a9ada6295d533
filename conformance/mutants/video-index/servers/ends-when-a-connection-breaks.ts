import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-connection-breaks',
  role: 'server',
  mistake: {
    es: 'Si la conexión de un cliente se corta, el programa termina con una excepción.',
    en: 'When the connection of a client breaks, the program ends with an exception.',
  },
  requirement: 'VI-G5',
  caughtBy: ['video-index/vanish/others-go-on-after-a-reset', 'video-index/vanish/reset-in-the-middle'],
  alsoFails: ['video-index/fuzz/survival'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override troubled({ session }: Client) {
      if (session.ending?.kind === 'reset') throw new Error('ConnectionResetError')
    }
  },
}
