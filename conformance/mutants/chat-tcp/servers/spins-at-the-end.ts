import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'server',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not ask whether the connection has ended, and spins.',
  },
  requirement: 'CT-G10',
  caughtBy: ['chat-tcp/end/idle-after-end-of-stream', 'chat-tcp/end/idle-after-end-in-a-message'],
  alsoFails: [
    'chat-tcp/leave/end-without-a-word',
    'chat-tcp/leave/reset-without-a-word',
    'chat-tcp/vanish/fin-in-the-middle',
    'chat-tcp/vanish/reset-in-the-middle',
  ],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async readLine(person: Person) {
      let line = await super.readLine(person)
      while (line === undefined && !person.isGone) line = await super.readLine(person)
      return line
    }
  },
}
