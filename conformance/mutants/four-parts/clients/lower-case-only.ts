import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'lower-case-only',
  role: 'client',
  mistake: {
    es: 'No junta los archivos con la extensión en mayúsculas.',
    en: 'Does not collect files with the extension in capitals.',
  },
  requirement: 'FP-C1',
  caughtBy: ['four-parts/client/collects-media'],
  diagnosis: 'extension-case',
  command: 'python3 cliente_solo_minusculas.py {host} {port}',
}
