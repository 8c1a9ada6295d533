import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'udp-instead-of-tcp',
  role: 'client',
  mistake: { es: 'Usa UDP y no TCP.', en: 'Uses UDP, not TCP.' },
  requirement: 'CV-T1',
  caughtBy: ['canvas/client/connects-over-tcp'],
  command: 'python3 conecta_por_udp.py {host} {port}',
}
