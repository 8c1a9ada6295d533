import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class OneStepForAll extends PlainServer {
  protected override clientAt(): string {
    return 'todos'
  }
}

export const mutant: Mutant = {
  id: 'one-step-for-all',
  role: 'server',
  mistake: {
    es: 'Guarda un solo nombre y un solo paso para todos.',
    en: 'Keeps one name and one step for everybody.',
  },
  requirement: 'HD-S5',
  caughtBy: ['helpdesk/clients/two-at-once'],
  diagnosis: 'one-step-for-all',
  program: OneStepForAll,
}
