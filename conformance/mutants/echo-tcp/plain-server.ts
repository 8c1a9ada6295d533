import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

const forEverMs = 2 ** 31 - 1
const newline = 0x0a

/** A correct echo server in small parts; a mutant replaces one of them. */
export class PlainServer implements Program {
  async serve(host: string, port: number): Promise<void> {
    const listener = await TcpListener.listen(host, port)
    for (;;) {
      const session = await listener.accept(forEverMs)
      if (session) this.accepted(session)
    }
  }

  accepted(session: Session): void {
    void this.converse(new BlockingSocket(session))
  }

  async converse(socket: BlockingSocket): Promise<void> {
    try {
      for (let line = await this.readLine(socket); line; line = await this.readLine(socket))
        await this.answer(socket, line)
    } catch {
      this.lost()
    }
    await socket.close()
  }

  /** A client left before it was answered, or within a line. */
  lost(): void {}

  /** The next line without its end; nothing after the last. */
  async readLine(socket: BlockingSocket): Promise<Buffer | undefined> {
    const bytes: Buffer[] = []
    for (;;) {
      const byte = await socket.recv(1)
      if (byte[0] === newline) return Buffer.concat(bytes)
      if (byte.length === 0) {
        if (bytes.length > 0) this.lost()
        return undefined
      }
      bytes.push(byte)
    }
  }

  async answer(socket: BlockingSocket, line: Buffer): Promise<void> {
    await socket.sendAll(Buffer.concat([line, Buffer.from('\n')]))
  }
}
