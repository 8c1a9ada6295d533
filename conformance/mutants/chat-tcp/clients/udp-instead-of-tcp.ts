import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'udp-instead-of-tcp',
  role: 'client',
  mistake: { es: 'Usa UDP y no TCP.', en: 'Uses UDP, not TCP.' },
  requirement: 'CT-T1',
  caughtBy: ['chat-tcp/client/calls-over-tcp'],
  diagnosis: 'wrong-transport',
  command: 'python3 cliente_por_udp.py {host} {port}',
}
