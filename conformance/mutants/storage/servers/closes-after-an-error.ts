import type { Mutant } from '../../mutant.ts'
import { type Client, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'closes-after-an-error',
  role: 'server',
  mistake: {
    es: 'Después de responder un error cierra la conexión.',
    en: 'Closes the connection after it has answered an error.',
  },
  requirement: 'ST-S3.1',
  caughtBy: ['storage/unknown/name-and-on'],
  program: class extends PlainServer {
    override async serveOne(client: Client) {
      const answer = await this.answer(await this.receive(client), client)
      await this.send(client, this.encode(answer))
      if (answer.estado === 'error') throw new Lost(false)
    }
  },
}
