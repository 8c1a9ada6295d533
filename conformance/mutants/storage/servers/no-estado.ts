import { encodeFrame } from '../../../../reference/wire/length-prefix.ts'
import { encodePickle } from '../../../../reference/wire/pickle/encode-pickle.ts'
import { PickleDict, PickleInstance } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'no-estado',
  role: 'server',
  mistake: {
    es: 'Sus mensajes no tienen el atributo estado.',
    en: 'Its messages have no attribute estado.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'missing-attribute',
  program: class extends PlainServer {
    override encode({ data = null }: Answer) {
      const instance = new PickleInstance(
        '__main__',
        'Mensaje',
        new PickleDict(Object.entries({ operacion: null, data })),
      )
      return encodeFrame(encodePickle(instance), { bytes: 4, order: 'big' })
    }
  },
}
