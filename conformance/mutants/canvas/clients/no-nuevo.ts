import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'no-nuevo',
  role: 'client',
  mistake: { es: 'No envía «nuevo» al comenzar.', en: 'Does not send “nuevo” at the start.' },
  requirement: 'CV-C1',
  caughtBy: ['canvas/client/says-nuevo'],
  command: 'python3 no_saluda.py {host} {port}',
}
