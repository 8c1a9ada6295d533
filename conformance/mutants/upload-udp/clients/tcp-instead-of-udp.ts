import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'tcp-instead-of-udp',
  role: 'client',
  mistake: {
    es: 'Llama por TCP y no por UDP.',
    en: 'Calls over TCP, not UDP.',
  },
  requirement: 'UU-T1',
  caughtBy: ['upload-udp/client/speaks-over-udp'],
  diagnosis: 'wrong-transport',
  command: 'python3 cliente_por_tcp.py {host} {port}',
}
