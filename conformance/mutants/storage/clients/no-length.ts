import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'no-length',
  role: 'client',
  mistake: { es: 'Envía el pickle sin su largo.', en: 'Sends the pickle without its length.' },
  requirement: 'ST-C1',
  caughtBy: ['storage/client/asks-for-the-list'],
  diagnosis: 'unframed-wire',
  command: 'python3 cliente_sin_largo.py {host} {port}',
}
