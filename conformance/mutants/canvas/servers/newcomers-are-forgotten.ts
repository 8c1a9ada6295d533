import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'newcomers-are-forgotten',
  role: 'server',
  mistake: {
    es: 'Solo quien ya pintó recibe lo que pintan los demás.',
    en: 'Only who has painted before gets what the others paint.',
  },
  requirement: 'CV-S5.1',
  caughtBy: ['canvas/many/paint-reaches-everyone'],
  diagnosis: 'answers-only-the-sender',
  program: class extends PlainServer {
    readonly #painters = new Set<Client>()

    override async sendToAll(frame: Buffer, painter: Client) {
      this.#painters.add(painter)
      for (const client of this.#painters) await this.send(client, frame)
    }
  },
}
