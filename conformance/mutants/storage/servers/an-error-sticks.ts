import type { Mensaje } from '../../../../reference/exercises/storage/protocol.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'an-error-sticks',
  role: 'server',
  mistake: {
    es: 'Después de un error, la próxima descarga por esa conexión también falla.',
    en: 'After an error the next download over that connection fails as well.',
  },
  requirement: 'ST-S2',
  caughtBy: ['storage/fuzz/model-equality'],
  alsoFails: [
    'storage/fuzz/cut-invariance',
    'storage/fuzz/header-cut-invariance',
    'storage/fuzz/join-invariance',
    'storage/fuzz/survival',
  ],
  program: class extends PlainServer {
    readonly #failed = new WeakSet<Client>()

    override async answer(request: Mensaje, client: Client): Promise<Answer> {
      if (request.operacion === 'descargar' && this.#failed.delete(client)) return { estado: 'error' }
      const answer = await super.answer(request, client)
      if (answer.estado === 'error') this.#failed.add(client)
      return answer
    }
  },
}
