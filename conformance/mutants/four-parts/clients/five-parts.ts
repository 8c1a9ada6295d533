import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'five-parts',
  role: 'client',
  mistake: {
    es: 'Envía cinco partes.',
    en: 'Sends five parts.',
  },
  requirement: 'FP-C2',
  caughtBy: ['four-parts/client/four-acknowledged-parts'],
  command: 'python3 cliente_cinco_partes.py {host} {port}',
}
