import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'only-ascii',
  role: 'client',
  mistake: {
    es: 'Envía en ASCII lo que se escribe.',
    en: 'Sends in ASCII what is typed.',
  },
  requirement: 'HD-C1.3',
  caughtBy: ['helpdesk/client/sends-what-is-typed'],
  command: 'python3 cliente_ascii.py {host} {port}',
}
