import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'believes-the-claimed-address',
  role: 'server',
  mistake: {
    es: 'La carpeta lleva la dirección que el cliente dice tener.',
    en: 'The folder bears the address that the client claims.',
  },
  requirement: 'FP-S7',
  caughtBy: ['four-parts/address/of-another-machine'],
  diagnosis: 'trusts-claimed-address',
  program: class extends PlainServer {
    override folderOf(client: Client, claimed: string) {
      return /^[0-9a-f.:]+$/i.test(claimed) && !claimed.includes('..') ? claimed : client.address
    }
  },
}
