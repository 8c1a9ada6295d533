import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-answer',
  role: 'client',
  mistake: {
    es: 'Toma un solo recv por la respuesta completa.',
    en: 'Takes one recv for the whole answer.',
  },
  requirement: 'VI-C2',
  caughtBy: ['video-index/client/shows-a-long-list'],
  diagnosis: 'one-recv-for-the-answer',
  command: 'python3 un_recv.py {host} {port}',
}
