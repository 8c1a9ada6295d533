import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'waits-for-the-greeting',
  role: 'client',
  mistake: {
    es: 'Espera el saludo sin haber dicho nada.',
    en: 'Waits for the greeting without having said anything.',
  },
  requirement: 'HD-C1.1',
  caughtBy: ['helpdesk/client/speaks-first'],
  command: 'python3 cliente_espera.py {host} {port}',
}
