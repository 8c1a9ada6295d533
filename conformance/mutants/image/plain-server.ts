import { readFileSync, statSync } from 'node:fs'
import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

/** The other side ended the connection. */
export class Lost extends Error {}
/** Nobody may ask for this. */
export class Refused extends Error {}

const maxLineBytes = 1024
const forEverMs = 2 ** 31 - 1

/** A correct server of exercise 5 in small parts; a mutant replaces exactly one of them. */
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
      await this.answerAll(socket)
    } catch (problem) {
      await this.troubled(socket, problem)
    }
    await socket.close()
  }

  /** What ended a conversation other than the client’s own end. */
  async troubled(socket: BlockingSocket, problem: unknown): Promise<void> {
    if (problem instanceof Refused) await socket.sendAll(Buffer.from('ERROR no existe\n')).catch(() => undefined)
  }

  async answerAll(socket: BlockingSocket): Promise<void> {
    for (;;) {
      const line = await this.readLine(socket)
      if (line === undefined) return
      const image = this.read(this.nameIn(line))
      await this.send(socket, image)
    }
  }

  async send(socket: BlockingSocket, image: Buffer): Promise<void> {
    await socket.sendAll(Buffer.concat([Buffer.from(`OK ${image.length}\n`), image]))
  }

  /** The next line without its end; undefined at the end of the stream. */
  async readLine(socket: BlockingSocket): Promise<Buffer | undefined> {
    const bytes: Buffer[] = []
    for (;;) {
      const byte = await socket.recv(1)
      if (byte.length === 0 && bytes.length === 0) return undefined
      if (byte.length === 0) throw new Lost()
      if (byte[0] === 0x0a) return Buffer.concat(bytes)
      bytes.push(byte)
      if (bytes.length > maxLineBytes) throw new Refused()
    }
  }

  nameIn(line: Buffer): string {
    const name = line.toString()
    if (!this.isImage(name) || !this.isPlain(name)) throw new Refused()
    return name
  }

  isImage(name: string): boolean {
    return /\.jpg$/i.test(name)
  }

  isPlain(name: string): boolean {
    return !/[/\\\0]/.test(name)
  }

  read(name: string): Buffer {
    if (!statSync(name, { throwIfNoEntry: false })?.isFile()) throw new Refused()
    return readFileSync(name)
  }
}
