import type { Mutant } from '../../mutant.ts'
import { serveDatagrams } from '../../serve-datagrams.ts'

export const mutant: Mutant = {
  id: 'says-nothing',
  role: 'server',
  mistake: {
    es: 'Ni contesta ni muestra nada.',
    en: 'Neither answers nor shows anything.',
  },
  requirement: 'EU-S1',
  caughtBy: ['echo-udp/message/arrives'],
  program: serveDatagrams(() => []),
}
