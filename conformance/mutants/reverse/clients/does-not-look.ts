import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'does-not-look',
  role: 'client',
  mistake: {
    es: 'No mira si el archivo existe, y termina con una traza.',
    en: 'Does not look whether the file exists, and ends with a traceback.',
  },
  requirement: 'RV-C2',
  caughtBy: ['reverse/client/missing-file'],
  command: 'python3 cliente_no_mira.py {host} {port}',
}
