import { encodeFrame } from '../../../../reference/wire/length-prefix.ts'
import { encodePickle } from '../../../../reference/wire/pickle/encode-pickle.ts'
import { PickleDict, PickleInstance } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'another-class',
  role: 'server',
  mistake: {
    es: 'Responde con una clase de otro módulo.',
    en: 'Answers with a class of another module.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'wrong-class',
  program: class extends PlainServer {
    override encode({ operacion = null, data = null, estado = null }: Answer) {
      const state = new PickleDict(Object.entries({ operacion, data, estado }))
      return encodeFrame(encodePickle(new PickleInstance('mensajes', 'Mensaje', state)), { bytes: 4, order: 'big' })
    }
  },
}
