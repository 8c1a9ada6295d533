import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'answers-only-the-painter',
  role: 'server',
  mistake: {
    es: 'Envía el tablero nuevo solo a quien pintó.',
    en: 'Sends the new board to the painter alone.',
  },
  requirement: 'CV-S5.1',
  caughtBy: ['canvas/many/paint-reaches-everyone'],
  diagnosis: 'answers-only-the-sender',
  program: class extends PlainServer {
    override async sendToAll(frame: Buffer, painter: Client) {
      await this.send(painter, frame)
    }
  },
}
