import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'believes-the-name',
  role: 'server',
  mistake: {
    es: 'Usa el nombre que envía el cliente sin revisarlo.',
    en: 'Uses the name that the client sends unchecked.',
  },
  requirement: 'UT-S7',
  caughtBy: ['upload-tcp/escape/folder-above', 'upload-tcp/escape/absolute-path'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override safeName(name: string) {
      return name
    }
  },
}
