import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'traceback-at-the-end',
  role: 'client',
  mistake: {
    es: 'No revisa si la conexión terminó, y termina con un traceback.',
    en: 'Does not ask whether the connection has ended, and ends with a traceback.',
  },
  requirement: 'CV-C5',
  caughtBy: ['canvas/client-end/on-end-of-stream'],
  alsoFails: ['canvas/client-end/on-farewell'],
  command: 'python3 traza_al_final.py {host} {port}',
}
