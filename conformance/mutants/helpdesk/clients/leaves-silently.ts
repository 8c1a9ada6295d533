import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'leaves-silently',
  role: 'client',
  mistake: {
    es: 'Termina sin enviar exit.',
    en: 'Ends without sending exit.',
  },
  requirement: 'HD-C2.1',
  caughtBy: ['helpdesk/client/sends-exit'],
  command: 'python3 cliente_callado.py {host} {port}',
}
