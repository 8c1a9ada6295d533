import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-size',
  role: 'client',
  mistake: {
    es: 'Lee el tamaño con un solo recv.',
    en: 'Reads the size with a single recv.',
  },
  requirement: 'VP-D2',
  caughtBy: ['video-peer/client/size-line-in-pieces'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 un_recv_tamano.py {host} {port}',
}
