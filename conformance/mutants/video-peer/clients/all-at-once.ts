import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'all-at-once',
  role: 'client',
  mistake: {
    es: 'Inicia un hilo por descarga.',
    en: 'Starts a thread for each download.',
  },
  requirement: 'VP-D1',
  caughtBy: ['video-peer/client/one-after-the-other'],
  diagnosis: 'parallel-downloads',
  command: 'python3 todas_a_la_vez.py {host} {port}',
}
