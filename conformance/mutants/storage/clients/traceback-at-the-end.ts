import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'traceback-at-the-end',
  role: 'client',
  mistake: {
    es: 'Termina con un traceback cuando el servidor se va.',
    en: 'Ends with a traceback when the server goes.',
  },
  requirement: 'ST-C5',
  caughtBy: ['storage/client-end/server-goes'],
  command: 'python3 cliente_traza_al_final.py {host} {port}',
}
