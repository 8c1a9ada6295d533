import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'small-images-only',
  role: 'client',
  mistake: {
    es: 'Guarda solo los primeros 100.000 bytes.',
    en: 'Stores the first 100,000 bytes only.',
  },
  requirement: 'IM-C1',
  caughtBy: ['image/client/large-image'],
  command: 'python3 cliente_solo_pequenas.py {host} {port}',
}
