import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-somebody-vanishes',
  role: 'server',
  mistake: {
    es: 'Si alguien desaparece en medio de un mensaje, o su conexión se corta, el programa termina.',
    en: 'When somebody vanishes in the middle of a message, or the connection is reset, the program ends.',
  },
  requirement: 'CT-G5',
  caughtBy: [
    'chat-tcp/vanish/fin-in-the-middle',
    'chat-tcp/vanish/reset-in-the-middle',
    'chat-tcp/vanish/others-go-on-after-a-reset',
  ],
  program: class extends PlainServer {
    override async vanished(person: Person) {
      if (person.rest.length > 0 || person.session.ending?.kind === 'reset') process.exit(1)
      await super.vanished(person)
    }
  },
}
