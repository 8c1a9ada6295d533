import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'file-in-spite-of-error',
  role: 'client',
  mistake: {
    es: 'Crea el archivo antes de saber si vendrá.',
    en: 'Makes the file before it knows whether it will come.',
  },
  requirement: 'ST-C3',
  caughtBy: ['storage/client/goes-on-after-an-error'],
  command: 'python3 cliente_crea_igual.py {host} {port}',
}
