import type { Mutant } from '../../mutant.ts'
import { serveDatagrams } from '../../serve-datagrams.ts'

export const mutant: Mutant = {
  id: 'ends-on-strange-datagrams',
  role: 'server',
  mistake: {
    es: 'Termina con lo que no sea un texto corto en ASCII.',
    en: 'Anything but a short text in ASCII ends it.',
  },
  requirement: 'EU-S4',
  caughtBy: [
    'echo-udp/survives/long',
    'echo-udp/survives/accents',
    'echo-udp/survives/bytes',
    'echo-udp/survives/empty',
  ],
  program: serveDatagrams((bytes) => {
    if (bytes.length === 0 || bytes.length > 1024 || bytes.some((byte) => byte >= 0x80)) process.exit(1)
    return [bytes]
  }),
}
