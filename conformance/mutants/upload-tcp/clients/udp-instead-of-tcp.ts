import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'udp-instead-of-tcp',
  role: 'client',
  mistake: { es: 'Usa UDP y no TCP.', en: 'Uses UDP instead of TCP.' },
  requirement: 'UT-T1',
  caughtBy: ['upload-tcp/client/connects-over-tcp'],
  diagnosis: 'wrong-transport',
  command: 'python3 cliente_por_udp.py {host} {port}',
}
