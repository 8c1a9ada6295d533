import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stays-open-after-cerrar',
  role: 'server',
  mistake: {
    es: 'Después de «cerrar» se despide, pero no cierra la conexión.',
    en: 'After “cerrar” it takes leave, but does not close the connection.',
  },
  requirement: 'CV-S4',
  caughtBy: ['canvas/close/closes'],
  program: class extends PlainServer {
    override async takeLeave(client: Client) {
      await super.takeLeave(client)
      while ((await client.socket.recv(128)).length > 0);
    }
  },
}
