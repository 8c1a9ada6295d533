import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-nothing-and-says-ok',
  role: 'server',
  mistake: {
    es: 'Responde «ok» a un «subir» sin nombre ni bytes.',
    en: 'Answers “ok” to a “subir” without name and bytes.',
  },
  requirement: 'ST-E1.2',
  caughtBy: ['storage/subir/malformed-refused'],
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override async store(data: PickleValue): Promise<Answer> {
      await super.store(data)
      return { estado: 'ok' }
    }
  },
}
