import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-after-one-file',
  role: 'server',
  mistake: { es: 'Recibe un archivo y cierra la conexión.', en: 'Takes one file and closes the connection.' },
  requirement: 'FP-S4',
  caughtBy: ['four-parts/connection/several-files'],
  diagnosis: 'ends-after-one-file',
  program: class extends PlainServer {
    override async receiveFiles(client: Client) {
      const line = await this.readLine(client.socket)
      if (line !== undefined) await this.receiveFile(client, this.readAddress(line))
    }
  },
}
