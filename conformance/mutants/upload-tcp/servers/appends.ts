import { appendFileSync, closeSync, readFileSync, rmSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'appends',
  role: 'server',
  mistake: { es: 'Después de un sí, agrega al final del archivo viejo.', en: 'After a yes, appends to the old file.' },
  requirement: 'UT-S3',
  caughtBy: ['upload-tcp/overwrite/longer-file'],
  diagnosis: 'appends-instead-of-replacing',
  program: class extends PlainServer {
    override keep(incoming: Incoming) {
      closeSync(incoming.handle)
      appendFileSync(incoming.final, readFileSync(incoming.unfinished))
      rmSync(incoming.unfinished)
    }
  },
}
