import type { Mensaje } from '../../../../reference/exercises/storage/protocol.ts'
import { encodeFrame } from '../../../../reference/wire/length-prefix.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'json-instead-of-pickle',
  role: 'server',
  mistake: {
    es: 'Lee y escribe JSON.',
    en: 'Reads and writes JSON.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'json-instead-of-pickle',
  program: class extends PlainServer {
    override parse(body: Buffer): Mensaje {
      try {
        return JSON.parse(body.toString())
      } catch {
        return { operacion: null, data: null, estado: null }
      }
    }

    override encode(answer: Answer) {
      const { data } = answer
      const text = data instanceof Uint8Array ? Buffer.from(data).toString('base64') : data
      return encodeFrame(Buffer.from(JSON.stringify({ ...answer, data: text })), { bytes: 4, order: 'big' })
    }
  },
}
