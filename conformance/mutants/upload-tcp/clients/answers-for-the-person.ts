import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'answers-for-the-person',
  role: 'client',
  mistake: { es: 'Contesta que sí sin preguntar a la persona.', en: 'Answers yes without asking the person.' },
  requirement: 'UT-C2',
  caughtBy: ['upload-tcp/client/asks-the-person'],
  diagnosis: 'answers-for-the-person',
  command: 'python3 cliente_no_pregunta.py {host} {port}',
}
