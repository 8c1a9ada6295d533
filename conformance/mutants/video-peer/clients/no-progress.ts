import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'no-progress',
  role: 'client',
  mistake: {
    es: 'No muestra el avance.',
    en: 'Does not show the progress.',
  },
  requirement: 'VP-D5',
  caughtBy: ['video-peer/client/shows-progress'],
  command: 'python3 sin_avance.py {host} {port}',
}
