import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv',
  role: 'client',
  mistake: {
    es: 'Lee la respuesta con un solo recv.',
    en: 'Reads the answer with one recv.',
  },
  requirement: 'RV-G1',
  caughtBy: ['reverse/client/answer-in-pieces'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 cliente_un_recv.py {host} {port}',
}
