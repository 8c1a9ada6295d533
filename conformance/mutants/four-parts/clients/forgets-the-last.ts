import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'forgets-the-last',
  role: 'client',
  mistake: {
    es: 'Deja sin enviar el último archivo.',
    en: 'Leaves the last file unsent.',
  },
  requirement: 'FP-C3',
  caughtBy: ['four-parts/client/every-file'],
  command: 'python3 cliente_olvida_el_ultimo.py {host} {port}',
}
