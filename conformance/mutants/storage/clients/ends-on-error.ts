import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'ends-on-error',
  role: 'client',
  mistake: { es: 'Termina cuando la respuesta es un error.', en: 'Ends when the answer is an error.' },
  requirement: 'ST-C3',
  caughtBy: ['storage/client/goes-on-after-an-error'],
  command: 'python3 cliente_termina_con_error.py {host} {port}',
}
