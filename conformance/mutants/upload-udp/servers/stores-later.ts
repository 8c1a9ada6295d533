import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-later',
  role: 'server',
  mistake: {
    es: 'Avisa de la recepción y guarda el archivo un poco más tarde.',
    en: 'Sends the receipt and stores the file a little later.',
  },
  requirement: 'UU-S5',
  caughtBy: ['upload-udp/receipt/file-is-complete'],
  diagnosis: 'acks-too-early',
  program: class extends PlainServer {
    override store(name: string, content: Buffer) {
      setTimeout(() => super.store(name, content), 60)
    }
  },
}
