import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ascii-names',
  role: 'server',
  mistake: {
    es: 'No entiende los nombres con tildes.',
    en: 'Does not understand names with accents.',
  },
  requirement: 'ST-S2',
  caughtBy: ['storage/download/accents-and-spaces'],
  program: class extends PlainServer {
    override async pathOf(name: PickleValue) {
      return typeof name === 'string' && /^[\x20-\x7e]*$/.test(name) ? super.pathOf(name) : undefined
    }
  },
}
