import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'tcp-instead-of-udp',
  role: 'client',
  mistake: {
    es: 'Hace una conexión TCP.',
    en: 'Makes a TCP connection.',
  },
  requirement: 'EU-T1',
  caughtBy: ['echo-udp/client/uses-udp'],
  diagnosis: 'wrong-transport',
  command: 'python3 cliente_tcp.py {host} {port}',
}
