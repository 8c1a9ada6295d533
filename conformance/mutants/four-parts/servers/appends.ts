import { appendFileSync, closeSync, readFileSync, rmSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'appends',
  role: 'server',
  mistake: { es: 'Agrega al final de un archivo que ya existe.', en: 'Appends to a file that exists.' },
  requirement: 'FP-S6',
  caughtBy: ['four-parts/replace/shorter-file', 'four-parts/fuzz/model-equality'],
  diagnosis: 'appends-instead-of-replacing',
  program: class extends PlainServer {
    override keep(incoming: Incoming) {
      closeSync(incoming.handle)
      appendFileSync(incoming.final, readFileSync(incoming.unfinished))
      rmSync(incoming.unfinished)
    }
  },
}
