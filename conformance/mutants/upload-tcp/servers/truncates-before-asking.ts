import { writeFileSync } from 'node:fs'
import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Offer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'truncates-before-asking',
  role: 'server',
  mistake: { es: 'Vacía el archivo que tiene antes de preguntar.', en: 'Empties the file that it has before it asks.' },
  requirement: 'UT-S2',
  caughtBy: ['upload-tcp/ask/untouched-while-asking', 'upload-tcp/keep/old-file-intact'],
  diagnosis: 'opens-before-asking',
  program: class extends PlainServer {
    override mayOverwrite(socket: BlockingSocket, offer: Offer) {
      writeFileSync(offer.name, '')
      return super.mayOverwrite(socket, offer)
    }
  },
}
