import { resolve } from 'node:path'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'leaves-its-folder',
  role: 'server',
  mistake: { es: 'Acepta nombres que salen de la carpeta.', en: 'Takes names that leave the folder.' },
  requirement: 'RS-S9',
  caughtBy: ['remote-shell/escape/files', 'remote-shell/escape/folder'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override find(name: string) {
      return resolve(this.current, name)
    }
  },
}
