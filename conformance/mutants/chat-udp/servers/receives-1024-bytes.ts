import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'receives-1024-bytes',
  role: 'server',
  mistake: { es: 'Recibe a lo más 1024 bytes de cada datagrama.', en: 'Receives at most 1024 bytes of each datagram.' },
  requirement: 'CU-S1',
  caughtBy: ['chat-udp/talk/up-to-1400-bytes'],
  diagnosis: 'cuts-long-texts',
  program: class extends PlainServer {
    override decode(bytes: Buffer) {
      return bytes.subarray(0, 1024).toString()
    }
  },
}
