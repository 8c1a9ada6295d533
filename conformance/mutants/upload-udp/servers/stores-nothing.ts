import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-nothing',
  role: 'server',
  mistake: {
    es: 'Confirma el archivo y no lo guarda.',
    en: 'Confirms the file and does not store it.',
  },
  requirement: 'UU-S1',
  caughtBy: ['upload-udp/store/first-file'],
  program: class extends PlainServer {
    override store() {}
  },
}
