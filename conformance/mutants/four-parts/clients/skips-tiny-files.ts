import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'skips-tiny-files',
  role: 'client',
  mistake: {
    es: 'Se salta los archivos de menos de cuatro bytes.',
    en: 'Skips files of fewer than four bytes.',
  },
  requirement: 'FP-C5',
  caughtBy: ['four-parts/client/tiny-files'],
  command: 'python3 cliente_salta_chicos.py {host} {port}',
}
