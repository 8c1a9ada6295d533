import { readPair } from '../../../../reference/exercises/storage/protocol.ts'
import type { PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-text',
  role: 'server',
  mistake: {
    es: 'Guarda lo que se sube como texto.',
    en: 'Stores what is uploaded as text.',
  },
  requirement: 'ST-E1',
  caughtBy: ['storage/subir/stored-exactly'],
  diagnosis: 'text-mode-file',
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override store(data: PickleValue) {
      const [name, content] = readPair(data) ?? []
      const text = content instanceof Uint8Array ? Buffer.from(Buffer.from(content).toString('utf8')) : content
      return super.store([name ?? null, text ?? null])
    }
  },
}
