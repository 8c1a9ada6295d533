import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'udp-instead-of-tcp',
  role: 'client',
  mistake: {
    es: 'Envía un datagrama UDP.',
    en: 'Sends a UDP datagram.',
  },
  requirement: 'ET-T1',
  caughtBy: ['echo-tcp/client/uses-tcp'],
  diagnosis: 'wrong-transport',
  command: 'python3 cliente_udp.py {host} {port}',
}
