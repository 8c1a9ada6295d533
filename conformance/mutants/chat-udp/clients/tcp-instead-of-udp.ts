import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'tcp-instead-of-udp',
  role: 'client',
  mistake: { es: 'Usa TCP y no UDP.', en: 'Uses TCP, not UDP.' },
  requirement: 'CU-T1',
  caughtBy: ['chat-udp/client/calls-over-udp'],
  diagnosis: 'wrong-transport',
  command: 'python3 cliente_por_tcp.py {host} {port}',
}
