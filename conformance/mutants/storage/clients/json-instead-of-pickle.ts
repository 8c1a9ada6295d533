import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'json-instead-of-pickle',
  role: 'client',
  mistake: { es: 'Envía JSON y no pickle.', en: 'Sends JSON instead of a pickle.' },
  requirement: 'ST-C1',
  caughtBy: ['storage/client/asks-for-the-list'],
  diagnosis: 'json-instead-of-pickle',
  command: 'python3 cliente_json.py {host} {port}',
}
