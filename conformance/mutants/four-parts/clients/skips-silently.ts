import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'skips-silently',
  role: 'client',
  mistake: {
    es: 'Se salta sin decirlo un archivo que no se puede leer.',
    en: 'Skips a file that cannot be read without a word.',
  },
  requirement: 'FP-C4',
  caughtBy: ['four-parts/client/unreadable-file'],
  command: 'python3 cliente_salta_callado.py {host} {port}',
}
