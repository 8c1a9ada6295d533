import type { Mutant } from '../../mutant.ts'
import { isFolder, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'moves-into-folders-only',
  role: 'server',
  mistake: { es: 'Como destino de «mv» acepta solo una carpeta.', en: 'Takes only a folder as the target of “mv”.' },
  requirement: 'RS-S5',
  caughtBy: ['remote-shell/move/full-path'],
  program: class extends PlainServer {
    override move(from: string, to: string) {
      if (!isFolder(to)) throw new Error('no existe el directorio')
      super.move(from, to)
    }
  },
}
