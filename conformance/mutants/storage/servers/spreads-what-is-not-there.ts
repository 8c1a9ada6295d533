import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spreads-what-is-not-there',
  role: 'server',
  mistake: {
    es: 'Responde «ok» aunque no haya qué difundir.',
    en: 'Answers “ok” although there is nothing to spread.',
  },
  requirement: 'ST-E3.1',
  caughtBy: ['storage/difundir/unknown-refused'],
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override async spread(name: PickleValue, asker: Client): Promise<Answer> {
      await super.spread(name, asker)
      return { estado: 'ok' }
    }
  },
}
