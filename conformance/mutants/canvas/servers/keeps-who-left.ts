import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'keeps-who-left',
  role: 'server',
  mistake: {
    es: 'No olvida a quien se despidió, y el próximo envío a todos falla en él.',
    en: 'Does not forget who took leave, and the next send to everybody fails on it.',
  },
  requirement: 'CV-S2',
  caughtBy: ['canvas/paint/one-cell'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    readonly #everybody: Client[] = []

    override async sendToAll(frame: Buffer, painter: Client) {
      if (!this.#everybody.includes(painter)) this.#everybody.push(painter)
      for (const { socket } of this.#everybody) await socket.sendAll(frame)
    }
  },
}
