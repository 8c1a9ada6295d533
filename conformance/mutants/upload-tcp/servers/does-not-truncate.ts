import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'does-not-truncate',
  role: 'server',
  mistake: {
    es: 'Después de un sí, escribe sobre el comienzo del archivo viejo y deja su final.',
    en: 'After a yes, writes over the beginning of the old file and leaves its end.',
  },
  requirement: 'UT-S3',
  caughtBy: ['upload-tcp/overwrite/shorter-file'],
  diagnosis: 'leaves-old-rest',
  program: class extends PlainServer {
    override keep(incoming: Incoming) {
      if (!existsSync(incoming.final)) return super.keep(incoming)
      const content = readFileSync(incoming.unfinished)
      const old = openSync(incoming.final, 'r+')
      writeSync(old, content, 0, content.length, 0)
      closeSync(old)
      this.discard(incoming)
    }
  },
}
