import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'does-not-ask-the-person',
  role: 'client',
  mistake: {
    es: 'Contesta que sí sin preguntar a nadie.',
    en: 'Answers yes without asking anybody.',
  },
  requirement: 'UU-C2',
  caughtBy: ['upload-udp/client/asks-the-person'],
  diagnosis: 'answers-for-the-person',
  command: 'python3 cliente_no_pregunta.py {host} {port}',
}
