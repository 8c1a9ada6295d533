import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'empty-file-is-an-error',
  role: 'server',
  mistake: {
    es: 'Un archivo vacío le parece un error.',
    en: 'Takes an empty file for an error.',
  },
  requirement: 'ST-S2',
  caughtBy: ['storage/download/small'],
  program: class extends PlainServer {
    override async download(name: PickleValue): Promise<Answer> {
      const content = await this.read(name)
      return content && content.length > 0 ? { data: content, estado: 'ok' } : { estado: 'error' }
    }
  },
}
