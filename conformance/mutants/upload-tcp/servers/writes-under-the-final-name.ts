import { closeSync, openSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-under-the-final-name',
  role: 'server',
  mistake: { es: 'Escribe directamente con el nombre final.', en: 'Writes under the final name at once.' },
  requirement: 'UT-S6',
  caughtBy: ['upload-tcp/vanish/no-half-file', 'upload-tcp/vanish/old-file-intact'],
  diagnosis: 'leaves-half-file',
  program: class extends PlainServer {
    override open(name: string): Incoming {
      return { handle: openSync(name, 'w'), unfinished: name, final: name }
    }

    override keep({ handle }: Incoming) {
      closeSync(handle)
    }

    override discard({ handle }: Incoming) {
      closeSync(handle)
    }
  },
}
