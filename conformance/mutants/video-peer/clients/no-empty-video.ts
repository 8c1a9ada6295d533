import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'no-empty-video',
  role: 'client',
  mistake: {
    es: 'No guarda un video de 0 bytes.',
    en: 'Does not store a video of 0 bytes.',
  },
  requirement: 'VP-D6',
  caughtBy: ['video-peer/client/empty-video'],
  command: 'python3 sin_vacios.py {host} {port}',
}
