import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-nul',
  role: 'server',
  mistake: {
    es: 'Un nombre con NUL termina el programa.',
    en: 'A name with NUL ends the program.',
  },
  requirement: 'ST-S6',
  caughtBy: ['storage/escape/nul-character'],
  program: class extends PlainServer {
    override async pathOf(name: PickleValue) {
      if (typeof name === 'string' && name.includes('\0')) process.exit(1)
      return super.pathOf(name)
    }
  },
}
