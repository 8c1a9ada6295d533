import { statSync, truncateSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'full-blocks-lose-a-byte',
  role: 'server',
  mistake: {
    es: 'Pierde el último byte de un archivo que llena justo sus bloques.',
    en: 'Loses the last byte of a file that exactly fills its blocks.',
  },
  requirement: 'FP-G3',
  caughtBy: [
    'four-parts/boundary/around-128',
    'four-parts/boundary/around-256',
    'four-parts/boundary/around-1024',
    'four-parts/boundary/around-4096',
    'four-parts/boundary/around-65536',
  ],
  program: class extends PlainServer {
    override keep(incoming: Incoming) {
      super.keep(incoming)
      const { size } = statSync(incoming.final)
      if (size >= 128 && Number.isInteger(Math.log2(size))) truncateSync(incoming.final, size - 1)
    }
  },
}
