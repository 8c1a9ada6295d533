import { reverseText } from '../../../reference/exercises/reverse/reverse-text.ts'
import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

/** The other side ended the connection. */
export class Lost extends Error {}
/** Nobody may ask for this. */
export class Refused extends Error {}

const maxLineBytes = 1024
const maxTextBytes = 16 * 1024 ** 2
const forEverMs = 2 ** 31 - 1

/** A correct server of exercise 3 in small parts; a mutant replaces exactly one of them. */
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
    if (problem instanceof Refused) await socket.sendAll(Buffer.from('ERROR\n')).catch(() => undefined)
  }

  async answerAll(socket: BlockingSocket): Promise<void> {
    for (;;) {
      const line = await this.readLine(socket)
      if (line === undefined) return
      await this.answer(socket, await this.readText(socket, this.sizeIn(line)))
    }
  }

  async answer(socket: BlockingSocket, text: Buffer): Promise<void> {
    const reversed = this.reverse(text)
    await socket.sendAll(Buffer.concat([Buffer.from(`${this.sizeOf(reversed)}\n`), reversed]))
  }

  /** The next line without its end; undefined at the end of the stream. */
  async readLine(socket: BlockingSocket): Promise<string | undefined> {
    const bytes: Buffer[] = []
    for (;;) {
      const byte = await socket.recv(1)
      if (byte.length === 0 && bytes.length === 0) return undefined
      if (byte.length === 0) throw new Lost()
      if (byte[0] === 0x0a) return Buffer.concat(bytes).toString()
      bytes.push(byte)
      if (bytes.length > maxLineBytes) throw new Refused()
    }
  }

  sizeIn(line: string): number {
    const [, digits] = /^INVERTIR .+ (\d+)$/.exec(line) ?? []
    if (digits === undefined || Number(digits) > this.maxTextBytes) throw new Refused()
    return Number(digits)
  }

  get maxTextBytes(): number {
    return maxTextBytes
  }

  async readText(socket: BlockingSocket, size: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for (let missing = size; missing > 0; ) {
      const piece = await socket.recv(Math.min(missing, 65_536))
      if (piece.length === 0) throw new Lost()
      pieces.push(piece)
      missing -= piece.length
    }
    return Buffer.concat(pieces)
  }

  reverse(text: Buffer): Buffer {
    const reversed = reverseText(text)
    if (!reversed) throw new Refused()
    return reversed
  }

  sizeOf(reversed: Buffer): number {
    return reversed.length
  }
}
