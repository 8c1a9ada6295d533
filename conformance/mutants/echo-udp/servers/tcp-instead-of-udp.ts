import type { Mutant } from '../../mutant.ts'
import { serveEach } from '../../serve-each.ts'

export const mutant: Mutant = {
  id: 'tcp-instead-of-udp',
  role: 'server',
  mistake: {
    es: 'Escucha por TCP y no por UDP.',
    en: 'Listens on TCP, not UDP.',
  },
  requirement: 'EU-T1',
  caughtBy: ['echo-udp/transport/udp'],
  diagnosis: 'wrong-transport',
  program: serveEach(async () => {}),
}
