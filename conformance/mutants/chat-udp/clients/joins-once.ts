import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'joins-once',
  role: 'client',
  mistake: { es: 'Envía su primer mensaje una sola vez.', en: 'Sends its first message once only.' },
  requirement: 'CU-C4',
  caughtBy: ['chat-udp/client/joins-again'],
  command: 'python3 cliente_se_une_una_vez.py {host} {port}',
}
