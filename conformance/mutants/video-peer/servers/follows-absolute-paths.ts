import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'follows-absolute-paths',
  role: 'server',
  mistake: {
    es: 'Entrega el archivo de una ruta absoluta.',
    en: 'Hands out the file of an absolute path.',
  },
  requirement: 'VP-P3',
  caughtBy: ['video-peer/outside/absolute-path'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override async find(name: string) {
      return name.startsWith('/') ? this.fileAt(name) : super.find(name)
    }
  },
}
