import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'length-in-characters',
  role: 'server',
  mistake: {
    es: 'El largo cuenta las letras de un texto y no sus bytes.',
    en: 'The length counts the letters of a text, not its bytes.',
  },
  requirement: 'ST-G11',
  caughtBy: ['storage/frame/length-counts-bytes'],
  diagnosis: 'length-counts-characters',
  program: class extends PlainServer {
    override encode(answer: Answer) {
      const frame = super.encode(answer)
      const text = answer.data instanceof Uint8Array ? Buffer.from(answer.data).toString() : ''
      const isText = Buffer.byteLength(text) < 1000 && !text.includes('\ufffd')
      if (isText) frame.writeUInt32BE(frame.length - 4 - (Buffer.byteLength(text) - [...text].length))
      return frame
    }
  },
}
