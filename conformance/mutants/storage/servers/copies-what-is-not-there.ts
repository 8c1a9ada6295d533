import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'copies-what-is-not-there',
  role: 'server',
  mistake: {
    es: 'Responde «ok» aunque no haya qué duplicar.',
    en: 'Answers “ok” although there is nothing to duplicate.',
  },
  requirement: 'ST-E2.1',
  caughtBy: ['storage/duplicar/unknown-refused'],
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override async duplicate(name: PickleValue): Promise<Answer> {
      return { ...(await super.duplicate(name)), estado: 'ok' }
    }
  },
}
