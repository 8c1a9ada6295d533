import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-content',
  role: 'client',
  mistake: {
    es: 'Lee el contenido con un solo recv.',
    en: 'Reads the content with a single recv.',
  },
  requirement: 'VP-D2',
  caughtBy: ['video-peer/client/content-in-pieces'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 un_recv_contenido.py {host} {port}',
}
