import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'empty-instead-of-an-error',
  role: 'server',
  mistake: {
    es: 'Para un archivo que no existe envía uno vacío.',
    en: 'Sends an empty file for one that does not exist.',
  },
  requirement: 'FT-S3',
  caughtBy: ['simple-ftp/error/missing-file'],
  claims: ['listar', 'subir', 'errores'],
  program: class extends PlainServer {
    override isThere() {
      return true
    }

    override readContent(name: string) {
      return super.isThere(name) ? super.readContent(name) : Buffer.alloc(0)
    }
  },
}
