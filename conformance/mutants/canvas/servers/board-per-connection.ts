import type { Mutant } from '../../mutant.ts'
import { type Client, type Picture, PlainServer, type Request, whitePicture } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'board-per-connection',
  role: 'server',
  mistake: {
    es: 'Cada conexión comienza con un tablero nuevo.',
    en: 'Each connection starts with a new board.',
  },
  requirement: 'CV-S3.1',
  caughtBy: ['canvas/accumulate/over-connections', 'canvas/fuzz/model-equality'],
  program: class extends PlainServer {
    readonly #pictures = new WeakMap<Client, Picture>()

    override shown(client: Client) {
      const own = this.#pictures.get(client) ?? whitePicture()
      this.#pictures.set(client, own)
      return own
    }

    override paint(request: Request, painter: Client) {
      this.picture = this.shown(painter)
      super.paint(request, painter)
    }
  },
}
