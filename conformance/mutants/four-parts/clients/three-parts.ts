import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'three-parts',
  role: 'client',
  mistake: {
    es: 'Envía tres partes: la tercera y la cuarta van juntas.',
    en: 'Sends three parts: the third and the fourth go together.',
  },
  requirement: 'FP-C2',
  caughtBy: ['four-parts/client/four-acknowledged-parts'],
  command: 'python3 cliente_tres_partes.py {host} {port}',
}
