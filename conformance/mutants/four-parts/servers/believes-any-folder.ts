import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'believes-any-folder',
  role: 'server',
  mistake: {
    es: 'Une a la ruta lo que el cliente dice, si no es una dirección.',
    en: 'Joins to the path what the client says, unless it is an address.',
  },
  requirement: 'FP-S8',
  caughtBy: ['four-parts/escape/address-with-dots'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override folderOf(client: Client, claimed: string) {
      return /^[0-9.]+$/.test(claimed) ? client.address : claimed
    }
  },
}
