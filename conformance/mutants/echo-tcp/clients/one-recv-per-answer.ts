import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-per-answer',
  role: 'client',
  mistake: {
    es: 'Muestra lo que trae un recv.',
    en: 'Shows what one recv brings.',
  },
  requirement: 'ET-G1',
  caughtBy: ['echo-tcp/client/answer-in-pieces'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 cliente_un_recv.py {host} {port}',
}
