import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stays-alone',
  role: 'client',
  mistake: {
    es: 'Cuando la otra persona se desconecta, el programa sigue.',
    en: 'When the other person leaves, the program goes on.',
  },
  requirement: 'CU-C3',
  caughtBy: ['chat-udp/client/ends-with-the-other'],
  command: 'python3 cliente_se_queda.py {host} {port}',
}
