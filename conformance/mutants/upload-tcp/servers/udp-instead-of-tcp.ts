import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'udp-instead-of-tcp',
  role: 'server',
  mistake: { es: 'Escucha por UDP y no por TCP.', en: 'Listens on UDP, not TCP.' },
  requirement: 'UT-T1',
  caughtBy: ['upload-tcp/transport/tcp'],
  diagnosis: 'wrong-transport',
  command: 'python3 servidor_udp.py {host} {port}',
}
