import type { Mutant } from '../../mutant.ts'
import { type Client, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'keeps-who-vanished',
  role: 'server',
  mistake: {
    es: 'No olvida a quien desapareció, y el próximo envío a todos falla en él.',
    en: 'Does not forget who vanished, and the next send to everybody fails on it.',
  },
  requirement: 'CV-G5',
  caughtBy: ['canvas/vanish/others-go-on-after-a-reset'],
  alsoFails: ['canvas/vanish/fin-in-the-middle', 'canvas/vanish/reset-in-the-middle'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    readonly #vanished = new Set<Client>()

    override troubled(client: Client, problem: unknown) {
      if (problem instanceof Lost) this.#vanished.add(client)
    }

    override async sendToAll(frame: Buffer, painter: Client) {
      for (const { socket } of this.#vanished) await socket.sendAll(frame)
      return super.sendToAll(frame, painter)
    }
  },
}
