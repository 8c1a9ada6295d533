import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-malformed-request',
  role: 'server',
  mistake: {
    es: 'Una petición que no entiende termina con el programa.',
    en: 'A request that it does not understand ends the program.',
  },
  requirement: 'FT-G6',
  caughtBy: [
    'simple-ftp/malformed/unknown-command',
    'simple-ftp/malformed/not-utf-8',
    'simple-ftp/malformed/no-name',
    'simple-ftp/malformed/size-is-no-number',
    'simple-ftp/malformed/negative-size',
    'simple-ftp/malformed/empty-message',
  ],
  program: class extends PlainServer {
    override async understand(socket: BlockingSocket, line: string) {
      if (!/^(LISTAR|SALIR|DESCARGAR .+|SUBIR .+ \d+)$/.test(line)) process.exit(1)
      return super.understand(socket, line)
    }

    override decode(bytes: Buffer) {
      try {
        return super.decode(bytes)
      } catch {
        return process.exit(1)
      }
    }
  },
}
