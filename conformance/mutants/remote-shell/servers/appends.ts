import { appendFileSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'appends',
  role: 'server',
  mistake: { es: '«write» agrega al final de un archivo que ya existe.', en: '“write” appends to a file that exists.' },
  requirement: 'RS-S3',
  caughtBy: ['remote-shell/fuzz/model-equality'],
  program: class extends PlainServer {
    override write(path: string, text: string) {
      appendFileSync(path, text)
    }
  },
}
