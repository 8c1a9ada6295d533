import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer, type Request } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-an-unknown-command',
  role: 'server',
  mistake: {
    es: 'Un comando desconocido termina el programa con una excepción.',
    en: 'An unknown command ends the program with an exception.',
  },
  requirement: 'CV-G6',
  caughtBy: ['canvas/malformed/unknown-command', 'canvas/malformed/no-command'],
  program: class extends PlainServer {
    override async answer(client: Client, request: Request) {
      if (request['comando'] !== 'nuevo' && request['comando'] !== 'pintar') process.exit(1)
      await super.answer(client, request)
    }
  },
}
