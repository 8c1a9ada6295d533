import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stores-as-text',
  role: 'client',
  mistake: {
    es: 'Guarda el contenido como texto.',
    en: 'Stores the content as text.',
  },
  requirement: 'VP-D6',
  caughtBy: ['video-peer/client/every-byte-value'],
  alsoFails: ['video-peer/client/shows-progress'],
  diagnosis: 'text-mode-file',
  command: 'python3 guarda_como_texto.py {host} {port}',
}
