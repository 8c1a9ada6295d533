import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'top-folder-only',
  role: 'client',
  mistake: {
    es: 'No busca en las subcarpetas.',
    en: 'Does not look into the folders below.',
  },
  requirement: 'FP-C1',
  caughtBy: ['four-parts/client/collects-media'],
  diagnosis: 'only-top-folder',
  command: 'python3 cliente_sin_subcarpetas.py {host} {port}',
}
