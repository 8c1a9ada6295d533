import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { BlockingSocket } from './blocking-socket.ts'
import type { Program } from './mutant.ts'

const forEverMs = 2 ** 31 - 1

/** A server that has one conversation with everybody who connects, whatever comes of the others. */
export function serveEach(converse: (socket: BlockingSocket) => Promise<void>): new () => Program {
  return class {
    async serve(host: string, port: number): Promise<void> {
      const listener = await TcpListener.listen(host, port)
      for (;;) {
        const session = await listener.accept(forEverMs)
        if (session) void converse(new BlockingSocket(session)).catch(() => undefined)
      }
    }
  }
}
