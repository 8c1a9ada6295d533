import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'tcp-instead-of-udp',
  role: 'server',
  mistake: {
    es: 'Escucha por TCP y no por UDP.',
    en: 'Listens on TCP, not UDP.',
  },
  requirement: 'UU-T1',
  caughtBy: ['upload-udp/transport/udp'],
  diagnosis: 'wrong-transport',
  command: 'python3 servidor_tcp.py {host} {port}',
}
