import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-under-the-final-name',
  role: 'server',
  mistake: {
    es: 'Escribe desde el comienzo con el nombre definitivo.',
    en: 'Writes under the final name from the beginning.',
  },
  requirement: 'FP-S9',
  caughtBy: ['four-parts/vanish/no-half-file'],
  diagnosis: 'leaves-half-file',
  program: class extends PlainServer {
    override open(folder: string, name: string) {
      mkdirSync(folder, { recursive: true })
      const final = join(folder, name)
      return { handle: openSync(final, 'w'), unfinished: final, final }
    }

    override discard({ handle }: Incoming) {
      closeSync(handle)
    }
  },
}
