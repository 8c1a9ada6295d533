import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'traceback-at-the-end',
  role: 'client',
  mistake: {
    es: 'Termina con un traceback después de exit.',
    en: 'Ends with a traceback after exit.',
  },
  requirement: 'HD-C2.2',
  caughtBy: ['helpdesk/client/ends-with-exit'],
  command: 'python3 cliente_traza.py {host} {port}',
}
