import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'tcp-instead-of-udp',
  role: 'client',
  mistake: { es: 'Usa TCP y no UDP.', en: 'Uses TCP, not UDP.' },
  requirement: 'RS-S10',
  caughtBy: ['remote-shell/client/speaks-udp'],
  diagnosis: 'wrong-transport',
  command: 'python3 cliente_por_tcp.py {host} {port}',
}
