import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'traceback-at-the-end',
  role: 'client',
  mistake: {
    es: 'Termina con un traceback cuando el servidor se va.',
    en: 'Ends with a traceback when the server goes.',
  },
  requirement: 'FP-C6',
  caughtBy: ['four-parts/client/server-vanishes'],
  command: 'python3 cliente_traza_al_final.py {host} {port}',
}
