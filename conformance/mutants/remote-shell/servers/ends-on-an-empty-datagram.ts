import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-an-empty-datagram',
  role: 'server',
  mistake: { es: 'Un datagrama vacío termina el programa.', en: 'An empty datagram ends the program.' },
  requirement: 'RS-G8',
  caughtBy: ['remote-shell/datagram/empty'],
  program: class extends PlainServer {
    override answer(bytes: Buffer) {
      if (bytes.length === 0) throw new Error('vacío')
      return super.answer(bytes)
    }
  },
}
