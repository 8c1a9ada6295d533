import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'last-first',
  role: 'client',
  mistake: {
    es: 'Atiende primero lo que se pidió al final.',
    en: 'Does first what was ordered last.',
  },
  requirement: 'VP-D1',
  caughtBy: ['video-peer/client/one-after-the-other'],
  command: 'python3 ultimo_primero.py {host} {port}',
}
