import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'udp-instead-of-tcp',
  role: 'client',
  mistake: {
    es: 'Usa UDP y no TCP.',
    en: 'Uses UDP, not TCP.',
  },
  requirement: 'VP-T1',
  caughtBy: ['video-peer/client/connects'],
  diagnosis: 'wrong-transport',
  command: 'python3 conecta_por_udp.py {host} {port}',
}
