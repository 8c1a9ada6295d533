import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'client',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not ask whether the connection has ended, and spins.',
  },
  requirement: 'FP-G10',
  caughtBy: ['four-parts/client/does-not-spin'],
  alsoFails: ['four-parts/client/server-vanishes'],
  diagnosis: 'spins-on-eof',
  command: 'python3 cliente_gira_al_final.py {host} {port}',
}
