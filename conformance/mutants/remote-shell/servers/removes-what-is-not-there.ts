import { rmSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'removes-what-is-not-there',
  role: 'server',
  mistake: {
    es: 'Responde que borró un archivo que no existía.',
    en: 'Answers that it removed a file that was not there.',
  },
  requirement: 'RS-S2',
  caughtBy: ['remote-shell/remove/missing-file'],

  diagnosis: 'same-answer-on-failure',
  program: class extends PlainServer {
    override remove(path: string) {
      rmSync(path, { force: true })
    }
  },
}
