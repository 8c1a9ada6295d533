import { TcpListener } from '../../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-client-in-its-life',
  role: 'server',
  mistake: {
    es: 'Atiende a un cliente y termina.',
    en: 'Serves one client and ends.',
  },
  requirement: 'FT-S5.2',
  caughtBy: ['simple-ftp/connection/next-client'],
  diagnosis: 'single-client',
  program: class extends PlainServer {
    override async serve(host: string, port: number) {
      const listener = await TcpListener.listen(host, port)
      const session = await listener.accept(2 ** 31 - 1)
      if (session) await this.converse(new BlockingSocket(session))
      process.exit(0)
    }
  },
}
