import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'does-not-read-its-file',
  role: 'server',
  mistake: {
    es: 'No lee el archivo al iniciarse.',
    en: 'Does not read the file when it starts.',
  },
  requirement: 'VI-S6',
  caughtBy: ['video-index/database/survives-a-restart'],
  diagnosis: 'data-not-read-at-start',
  program: class extends PlainServer {
    override async load() {}
  },
}
