import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'single-client-answers-all',
  role: 'server',
  mistake: {
    es: 'Atiende a un solo cliente, pero envía el tablero a todo el que se conecta.',
    en: 'Serves a single client, but sends the board to everybody who connects.',
  },
  requirement: 'CV-S7',
  caughtBy: ['canvas/single/answer-goes-to-the-sender-only'],
  program: class extends PlainServer {
    #turn = Promise.resolve()

    override async converse(client: Client) {
      this.clients.add(client)
      this.#turn = this.#turn.then(() => super.converse(client))
      await this.#turn
    }
  },
}
