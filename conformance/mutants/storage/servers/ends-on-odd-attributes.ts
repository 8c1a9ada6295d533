import type { Mensaje } from '../../../../reference/exercises/storage/protocol.ts'
import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-odd-attributes',
  role: 'server',
  mistake: {
    es: 'Un atributo de otro tipo termina el programa con una excepción.',
    en: 'An attribute of another type ends the program with an exception.',
  },
  requirement: 'ST-G6',
  caughtBy: ['storage/malformed/operation-is-none', 'storage/malformed/name-is-a-number'],
  program: class extends PlainServer {
    override async answer(request: Mensaje, client: Client) {
      if (typeof request.operacion !== 'string' || typeof request.data === 'number') process.exit(1)
      return super.answer(request, client)
    }
  },
}
