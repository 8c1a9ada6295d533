import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'length-in-characters',
  role: 'server',
  mistake: {
    es: 'El largo cuenta letras y no bytes.',
    en: 'The length counts characters, not bytes.',
  },
  requirement: 'CV-G11',
  caughtBy: ['canvas/frame/length-counts-bytes'],
  diagnosis: 'length-counts-characters',
  program: class extends PlainServer {
    override encode(value: unknown) {
      const text = JSON.stringify(value)
      const length = Buffer.alloc(5)
      length.writeUIntLE([...text].length, 0, 5)
      return Buffer.concat([length, Buffer.from(text)])
    }
  },
}
