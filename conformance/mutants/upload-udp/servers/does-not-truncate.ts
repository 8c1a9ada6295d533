import { existsSync, readFileSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'does-not-truncate',
  role: 'server',
  mistake: {
    es: 'Escribe el archivo nuevo encima del viejo, cuyo final queda.',
    en: 'Writes the new file over the old one, whose end remains.',
  },
  requirement: 'UU-S3',
  caughtBy: ['upload-udp/overwrite/shorter-file'],
  diagnosis: 'leaves-old-rest',
  program: class extends PlainServer {
    override store(name: string, content: Buffer) {
      const old = existsSync(name) ? readFileSync(name) : Buffer.alloc(0)
      super.store(name, Buffer.concat([content, old.subarray(content.length)]))
    }
  },
}
