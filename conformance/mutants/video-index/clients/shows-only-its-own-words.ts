import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-only-its-own-words',
  role: 'client',
  mistake: {
    es: 'No muestra la respuesta, sino un aviso propio.',
    en: 'Does not show the answer but a notice of its own.',
  },
  requirement: 'VI-C2',
  caughtBy: ['video-index/client/shows-the-answer'],
  command: 'python3 no_muestra.py {host} {port}',
}
