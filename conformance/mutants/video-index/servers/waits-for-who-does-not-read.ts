import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'waits-for-who-does-not-read',
  role: 'server',
  mistake: {
    es: 'Mientras un cliente no lee su respuesta, nadie más recibe la suya.',
    en: 'While one client does not read its answer, nobody else gets one.',
  },
  requirement: 'VI-G9',
  caughtBy: ['video-index/slow/never-reads'],
  diagnosis: 'broadcast-blocks-on-slow-client',
  program: class extends PlainServer {
    #sending: Promise<unknown> = Promise.resolve()

    override async send(client: Client, bytes: Buffer) {
      const turn = this.#sending.then(() => super.send(client, bytes))
      this.#sending = turn.catch(() => undefined)
      await turn
    }
  },
}
