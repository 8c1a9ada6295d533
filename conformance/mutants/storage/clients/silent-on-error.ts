import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'silent-on-error',
  role: 'client',
  mistake: { es: 'No dice nada cuando la respuesta es un error.', en: 'Says nothing when the answer is an error.' },
  requirement: 'ST-C3',
  caughtBy: ['storage/client/goes-on-after-an-error'],
  command: 'python3 cliente_calla_el_error.py {host} {port}',
}
