import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'cuts-long-texts',
  role: 'server',
  mistake: {
    es: 'Recorta un texto demasiado largo y lo entrega.',
    en: 'Cuts a text that is too long, and hands it over.',
  },
  requirement: 'CU-S6',
  caughtBy: ['chat-udp/talk/too-long'],
  diagnosis: 'cuts-long-texts',
  program: class extends PlainServer {
    override fitting(text: string) {
      return Buffer.from(text).subarray(0, this.maxTextBytes).toString()
    }
  },
}
