import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'pickles-a-dict',
  role: 'client',
  mistake: { es: 'Envía un diccionario y no un Mensaje.', en: 'Sends a dictionary instead of a Mensaje.' },
  requirement: 'ST-C1',
  caughtBy: ['storage/client/asks-for-the-list'],
  diagnosis: 'wrong-class',
  command: 'python3 cliente_diccionario.py {host} {port}',
}
