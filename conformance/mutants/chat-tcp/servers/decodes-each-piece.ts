import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'decodes-each-piece',
  role: 'server',
  mistake: { es: 'Decodifica cada trozo por separado.', en: 'Decodes each piece by itself.' },
  requirement: 'CT-G4',
  caughtBy: ['chat-tcp/cut/inside-a-character'],
  diagnosis: 'decodes-each-chunk',
  program: class extends PlainServer {
    override async readLine(person: Person) {
      let text = person.rest.toString()
      for (;;) {
        const end = text.indexOf('\n')
        if (end >= 0) {
          person.rest = Buffer.from(text.slice(end + 1))
          return Buffer.from(text.slice(0, end))
        }
        const piece = await person.socket.recv(65_536)
        if (piece.length === 0) return undefined
        text += piece.toString()
      }
    }
  },
}
