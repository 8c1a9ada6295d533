import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'client',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not check for the end of the connection and spins.',
  },
  requirement: 'ST-G10',
  caughtBy: ['storage/client-end/does-not-spin'],
  alsoFails: ['storage/client-end/server-goes'],
  diagnosis: 'spins-on-eof',
  command: 'python3 cliente_gira_al_final.py {host} {port}',
}
