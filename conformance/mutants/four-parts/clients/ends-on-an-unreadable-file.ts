import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'ends-on-an-unreadable-file',
  role: 'client',
  mistake: {
    es: 'Termina con un traceback cuando un archivo no se puede leer.',
    en: 'Ends with a traceback when a file cannot be read.',
  },
  requirement: 'FP-C4',
  caughtBy: ['four-parts/client/unreadable-file'],
  command: 'python3 cliente_se_cae.py {host} {port}',
}
