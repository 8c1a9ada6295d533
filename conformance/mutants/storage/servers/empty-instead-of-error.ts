import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'empty-instead-of-error',
  role: 'server',
  mistake: {
    es: 'Si el archivo no existe, envía uno vacío.',
    en: 'When the file does not exist it sends an empty one.',
  },
  requirement: 'ST-S3',
  caughtBy: ['storage/unknown/name'],
  program: class extends PlainServer {
    override missing(): Answer {
      return { data: Buffer.alloc(0), estado: 'ok' }
    }
  },
}
