import { copyFileSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'copies',
  role: 'server',
  mistake: { es: '«mv» copia el archivo y no borra el original.', en: '“mv” copies the file and keeps the original.' },
  requirement: 'RS-S5',
  caughtBy: ['remote-shell/move/moves'],
  alsoFails: ['remote-shell/move/full-path'],
  program: class extends PlainServer {
    override transfer(from: string, to: string) {
      copyFileSync(from, to)
    }
  },
}
