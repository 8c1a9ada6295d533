import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'name-leads-outside',
  role: 'client',
  mistake: {
    es: 'Guarda donde diga el nombre.',
    en: 'Stores wherever the name says.',
  },
  requirement: 'VP-D6.1',
  caughtBy: ['video-peer/client/name-leads-outside'],
  diagnosis: 'path-escape',
  command: 'python3 nombre_fuera.py {host} {port}',
}
