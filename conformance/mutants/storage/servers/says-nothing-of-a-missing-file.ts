import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'says-nothing-of-a-missing-file',
  role: 'server',
  mistake: {
    es: 'Si el archivo no existe, no responde.',
    en: 'When the file does not exist it does not answer.',
  },
  requirement: 'ST-S3',
  caughtBy: ['storage/unknown/name'],
  diagnosis: 'no-error-answer',
  program: class extends PlainServer {
    override async serveOne(client: Client) {
      const request = await this.receive(client)
      const answer = await this.answer(request, client)
      if (request.operacion !== 'descargar' || answer.estado === 'ok') await this.send(client, this.encode(answer))
    }
  },
}
