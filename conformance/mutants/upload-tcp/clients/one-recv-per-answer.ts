import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-per-answer',
  role: 'client',
  mistake: { es: 'Lee cada respuesta con un solo recv.', en: 'Reads each answer with a single recv.' },
  requirement: 'UT-G1',
  caughtBy: ['upload-tcp/client/answers-in-pieces'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 cliente_un_recv.py {host} {port}',
}
