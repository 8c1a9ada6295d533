import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-nothing',
  role: 'server',
  mistake: { es: 'Dice que escribió, y no crea el archivo.', en: 'Says that it wrote, and creates no file.' },
  requirement: 'RS-S3',
  caughtBy: ['remote-shell/write/creates-a-file'],
  alsoFails: ['remote-shell/reply/after-each-command'],
  program: class extends PlainServer {
    override write(_path: string, _text: string) {}
  },
}
