import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'json-without-length',
  role: 'server',
  mistake: {
    es: 'Envía el JSON sin su largo.',
    en: 'Sends the JSON without its length.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/whole-board', 'canvas/paint/answered'],
  diagnosis: 'unframed-wire',
  program: class extends PlainServer {
    override encode(value: unknown) {
      return super.encode(value).subarray(5)
    }
  },
}
