import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'forwards-to-everybody',
  role: 'server',
  mistake: {
    es: 'Reenvía el texto a todos.',
    en: 'Forwards the text to everybody.',
  },
  requirement: 'ST-E4',
  caughtBy: ['storage/reenviar/reaches-the-recipient'],
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override recipientsOf(address: unknown) {
      return super.recipientsOf(address).length > 0 ? [...this.clients] : []
    }
  },
}
