import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'no-folders',
  role: 'client',
  mistake: {
    es: 'Crea las carpetas solo cuando las necesita.',
    en: 'Makes the folders only when it needs them.',
  },
  requirement: 'VP-D4',
  caughtBy: ['video-peer/client/makes-its-folders'],
  command: 'python3 sin_carpetas.py {host} {port}',
}
