import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'joins-spaces',
  role: 'server',
  mistake: {
    es: 'En los textos que comienzan con «<» convierte varios espacios seguidos en uno.',
    en: 'Turns several spaces in a row into one in texts that begin with “<”.',
  },
  requirement: 'CU-S1',
  caughtBy: ['chat-udp/fuzz/model-equality'],
  program: class extends PlainServer {
    override deliver(from: Person, to: Person, text: string) {
      super.deliver(from, to, text.startsWith('<') ? text.replace(/ +/g, ' ') : text)
    }
  },
}
