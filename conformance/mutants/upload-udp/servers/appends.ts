import { appendFileSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'appends',
  role: 'server',
  mistake: {
    es: 'Añade el archivo nuevo detrás del viejo.',
    en: 'Appends the new file to the old one.',
  },
  requirement: 'UU-S3',
  caughtBy: ['upload-udp/overwrite/longer-file'],
  diagnosis: 'appends-instead-of-replacing',
  program: class extends PlainServer {
    override store(name: string, content: Buffer) {
      appendFileSync(name, content)
    }
  },
}
