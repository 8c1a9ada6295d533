import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'always-the-same-text',
  role: 'client',
  mistake: {
    es: 'Envía siempre el mismo texto.',
    en: 'Always sends the same text.',
  },
  requirement: 'ET-C1.1',
  caughtBy: ['echo-tcp/client/sends-what-is-typed'],
  command: 'python3 cliente_fijo.py {host} {port}',
}
