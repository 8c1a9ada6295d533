import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'other-folder',
  role: 'client',
  mistake: {
    es: 'Guarda los videos junto al programa.',
    en: 'Stores the videos beside the program.',
  },
  requirement: 'VP-D6',
  caughtBy: ['video-peer/client/stores-a-video'],
  command: 'python3 otra_carpeta.py {host} {port}',
}
