import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'cuts-the-listing',
  role: 'server',
  mistake: {
    es: 'Corta la lista en 8000 bytes y no lo dice.',
    en: 'Cuts the listing at 8,000 bytes and does not say so.',
  },
  requirement: 'RS-S8',
  caughtBy: ['remote-shell/edge/long-listing'],
  diagnosis: 'cuts-the-listing',
  program: class extends PlainServer {
    override listing(names: readonly string[]) {
      return [Buffer.from(names.join('\n')).subarray(0, 8000)]
    }
  },
}
