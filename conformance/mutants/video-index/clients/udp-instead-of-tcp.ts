import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'udp-instead-of-tcp',
  role: 'client',
  mistake: {
    es: 'Usa UDP y no TCP.',
    en: 'Uses UDP, not TCP.',
  },
  requirement: 'VI-T1',
  caughtBy: ['video-index/client/connects-over-tcp'],
  diagnosis: 'wrong-transport',
  command: 'python3 conecta_por_udp.py {host} {port}',
}
