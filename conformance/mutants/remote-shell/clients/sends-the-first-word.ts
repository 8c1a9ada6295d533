import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'sends-the-first-word',
  role: 'client',
  mistake: {
    es: 'Envía solo la primera palabra de lo que se escribe.',
    en: 'Sends only the first word of what is typed.',
  },
  requirement: 'RS-C1',
  caughtBy: ['remote-shell/client/sends-what-is-typed'],
  command: 'python3 cliente_primera_palabra.py {host} {port}',
}
