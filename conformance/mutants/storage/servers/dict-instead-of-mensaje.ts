import { encodeFrame } from '../../../../reference/wire/length-prefix.ts'
import { encodePickle } from '../../../../reference/wire/pickle/encode-pickle.ts'
import { PickleDict } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'dict-instead-of-mensaje',
  role: 'server',
  mistake: {
    es: 'Responde con un diccionario.',
    en: 'Answers with a dictionary.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'wrong-class',
  program: class extends PlainServer {
    override encode({ operacion = null, data = null, estado = null }: Answer) {
      const state = new PickleDict(Object.entries({ operacion, data, estado }))
      return encodeFrame(encodePickle(state), { bytes: 4, order: 'big' })
    }
  },
}
