import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'no-error-answer',
  role: 'server',
  mistake: {
    es: 'Si el archivo no existe, falla y se pierde la conexión.',
    en: 'When the file does not exist it fails, and the connection is lost.',
  },
  requirement: 'ST-S3',
  caughtBy: ['storage/unknown/name'],
  diagnosis: 'no-error-answer',
  program: class extends PlainServer {
    override missing(): Answer {
      throw new Error('FileNotFoundError')
    }
  },
}
