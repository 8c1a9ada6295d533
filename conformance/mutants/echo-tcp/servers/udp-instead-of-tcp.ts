import type { Mutant } from '../../mutant.ts'
import { serveDatagrams } from '../../serve-datagrams.ts'

export const mutant: Mutant = {
  id: 'udp-instead-of-tcp',
  role: 'server',
  mistake: {
    es: 'Escucha por UDP y no por TCP.',
    en: 'Listens on UDP, not TCP.',
  },
  requirement: 'ET-T1',
  caughtBy: ['echo-tcp/transport/tcp'],
  diagnosis: 'wrong-transport',
  program: serveDatagrams((bytes) => [bytes]),
}
