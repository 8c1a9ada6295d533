import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'first-word-only',
  role: 'client',
  mistake: {
    es: 'Muestra solo la primera palabra de lo que dice la otra persona.',
    en: 'Shows only the first word of what the other person says.',
  },
  requirement: 'CT-C1',
  caughtBy: ['chat-tcp/client/says-and-shows'],
  command: 'python3 cliente_primera_palabra.py {host} {port}',
}
