import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'tcp-instead-of-udp',
  role: 'server',
  mistake: { es: 'Usa TCP y no UDP.', en: 'Uses TCP, not UDP.' },
  requirement: 'RS-S10',
  caughtBy: ['remote-shell/transport/udp'],
  diagnosis: 'wrong-transport',
  command: 'python3 servidor_tcp.py {host} {port}',
}
