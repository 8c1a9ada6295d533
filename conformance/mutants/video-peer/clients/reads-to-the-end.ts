import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'reads-to-the-end',
  role: 'client',
  mistake: {
    es: 'Lee hasta que el proveedor cierre.',
    en: 'Reads until the provider closes.',
  },
  requirement: 'VP-D2',
  caughtBy: ['video-peer/client/ends-by-the-size'],
  diagnosis: 'reads-to-the-end',
  command: 'python3 lee_hasta_el_final.py {host} {port}',
}
