import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

/** A file that a client wants to send. */
export interface Offer {
  readonly name: string
  readonly size: number
}

/** A file that is being written, and the name that it will have. */
export interface Incoming {
  readonly handle: number
  readonly unfinished: string
  readonly final: string
}

/** The other side ended the connection. */
export class Lost extends Error {}
/** Nobody may ask for this. */
export class Refused extends Error {}

const maxLineBytes = 4096
const maxFileBytes = 4 * 1024 ** 3
const forEverMs = 2 ** 31 - 1

/** A correct server of exercise 2 over TCP in small parts; a mutant replaces exactly one of them. */
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
      await this.receiveFile(socket, await this.readOffer(socket))
    } catch (problem) {
      this.troubled(problem)
      if (problem instanceof Refused) await this.say(socket, 'ERROR no permitido').catch(() => undefined)
    }
    await socket.close()
  }

  /** What ended a conversation early. */
  troubled(_problem: unknown): void {}

  async receiveFile(socket: BlockingSocket, offer: Offer): Promise<void> {
    if (this.has(offer.name) && !(await this.mayOverwrite(socket, offer))) return
    const incoming = this.open(offer.name)
    try {
      await this.accept(socket, offer)
      await this.receiveContent(socket, offer.size, incoming)
    } catch (problem) {
      this.discard(incoming)
      throw problem
    }
    await this.finish(socket, offer, incoming)
  }

  async finish(socket: BlockingSocket, offer: Offer, incoming: Incoming): Promise<void> {
    this.keep(incoming)
    await this.confirm(socket, offer)
  }

  async accept(socket: BlockingSocket, _offer: Offer): Promise<void> {
    await this.say(socket, 'OK')
  }

  async confirm(socket: BlockingSocket, { size }: Offer): Promise<void> {
    await this.say(socket, `RECIBIDO ${size}`)
  }

  has(name: string): boolean {
    return existsSync(name)
  }

  async mayOverwrite(socket: BlockingSocket, _offer: Offer): Promise<boolean> {
    await this.say(socket, 'EXISTE')
    return (await this.readLine(socket)) === 'SI'
  }

  async readOffer(socket: BlockingSocket): Promise<Offer> {
    const [, name, digits] = /^SUBIR (.+) (\d+)$/.exec(await this.readLine(socket)) ?? []
    if (name === undefined || Number(digits) > maxFileBytes) throw new Refused()
    return { name: this.safeName(name), size: Number(digits) }
  }

  safeName(name: string): string {
    const last = name.split(/[/\\]/).pop() ?? ''
    if (['', '.', '..'].includes(last)) throw new Refused()
    return last
  }

  /** The next line without its end. */
  async readLine(socket: BlockingSocket): Promise<string> {
    const bytes: Buffer[] = []
    for (;;) {
      const byte = await socket.recv(1)
      if (byte.length === 0) throw new Lost()
      if (byte[0] === 0x0a) return this.decode(Buffer.concat(bytes))
      bytes.push(byte)
      if (bytes.length > maxLineBytes) throw new Refused()
    }
  }

  decode(bytes: Buffer): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw new Refused()
    }
  }

  open(name: string): Incoming {
    const unfinished = `.${randomUUID()}`
    return { handle: openSync(unfinished, 'w'), unfinished, final: name }
  }

  async receiveContent(socket: BlockingSocket, size: number, incoming: Incoming): Promise<void> {
    for (let missing = size; missing > 0; ) {
      const piece = await socket.recv(Math.min(missing, 65_536))
      if (piece.length === 0) throw new Lost()
      this.write(incoming, piece)
      missing -= piece.length
    }
  }

  write({ handle }: Incoming, piece: Buffer): void {
    writeSync(handle, piece)
  }

  keep({ handle, unfinished, final }: Incoming): void {
    closeSync(handle)
    renameSync(unfinished, final)
  }

  discard({ handle, unfinished }: Incoming): void {
    closeSync(handle)
    rmSync(unfinished, { force: true })
  }

  async say(socket: BlockingSocket, text: string): Promise<void> {
    await socket.sendAll(Buffer.from(`${text}\n`))
  }
}
