import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'decodes-each-chunk',
  role: 'client',
  mistake: {
    es: 'Decodifica cada trozo por separado.',
    en: 'Decodes each chunk by itself.',
  },
  requirement: 'VI-C2',
  caughtBy: ['video-index/client/shows-a-list-in-pieces'],
  diagnosis: 'decodes-each-chunk',
  command: 'python3 decodifica_cada_trozo.py {host} {port}',
}
