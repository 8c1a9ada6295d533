import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'client',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not ask whether the connection has ended, and spins.',
  },
  requirement: 'CV-G10',
  caughtBy: ['canvas/client-end/does-not-spin'],
  alsoFails: ['canvas/client-end/on-end-of-stream'],
  diagnosis: 'spins-on-eof',
  command: 'python3 gira_al_final.py {host} {port}',
}
