import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'counts-characters',
  role: 'server',
  mistake: {
    es: 'El tamaño cuenta caracteres.',
    en: 'The size counts characters.',
  },
  requirement: 'RV-S2',
  caughtBy: ['reverse/text/size-in-bytes'],
  diagnosis: 'length-counts-characters',
  program: class extends PlainServer {
    override sizeOf(reversed: Buffer) {
      return [...reversed.toString()].length
    }
  },
}
