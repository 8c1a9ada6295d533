import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

const quote = 0x22
const apostrophe = 0x27

export const mutant: Mutant = {
  id: 'python-text',
  role: 'server',
  mistake: {
    es: 'Envía str(diccionario) y no JSON.',
    en: 'Sends str(dictionary), which is no JSON.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/whole-board', 'canvas/paint/answered'],
  diagnosis: 'python-text-instead-of-json',
  program: class extends PlainServer {
    override encode(value: unknown) {
      const frame = super.encode(value)
      return Buffer.from(frame.map((byte) => (byte === quote ? apostrophe : byte)))
    }
  },
}
