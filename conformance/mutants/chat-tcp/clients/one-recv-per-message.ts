import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-per-message',
  role: 'client',
  mistake: {
    es: 'Cree que cada recv trae exactamente un mensaje.',
    en: 'Believes that each recv brings exactly one message.',
  },
  requirement: 'CT-G1',
  caughtBy: ['chat-tcp/client/text-in-pieces', 'chat-tcp/client/joined-messages'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 cliente_un_recv.py {host} {port}',
}
