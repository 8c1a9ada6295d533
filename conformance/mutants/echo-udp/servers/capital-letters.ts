import type { Mutant } from '../../mutant.ts'
import { serveDatagrams } from '../../serve-datagrams.ts'

export const mutant: Mutant = {
  id: 'capital-letters',
  role: 'server',
  mistake: {
    es: 'Contesta en mayúsculas.',
    en: 'Answers in capital letters.',
  },
  requirement: 'EU-S2',
  caughtBy: ['echo-udp/message/comes-back', 'echo-udp/fuzz/any-text'],
  claims: ['echo'],
  program: serveDatagrams((bytes) => [Buffer.from(bytes.toString().toUpperCase())]),
}
