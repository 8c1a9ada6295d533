import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

/** A connected client with the address from which it comes. */
export interface Client {
  readonly socket: BlockingSocket
  readonly address: string
}

/** A file that a client announced. */
export interface Announcement {
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

/** A correct server of assignment 004 in small parts; a mutant replaces exactly one of them. */
export class PlainServer implements Program {
  async serve(host: string, port: number): Promise<void> {
    const listener = await TcpListener.listen(host, port)
    for (;;) {
      const session = await listener.accept(forEverMs)
      if (session) this.accepted(session)
    }
  }

  accepted(session: Session): void {
    void this.converse({ socket: new BlockingSocket(session), address: session.remoteAddress })
  }

  async converse(client: Client): Promise<void> {
    try {
      await this.receiveFiles(client)
    } catch (problem) {
      this.troubled(client, problem)
      if (problem instanceof Refused) await client.socket.sendAll(Buffer.from('ERROR\n')).catch(() => undefined)
    }
    await client.socket.close()
  }

  /** What ended a conversation other than the client’s own end. */
  troubled(_client: Client, _problem: unknown): void {}

  async receiveFiles(client: Client): Promise<void> {
    for (;;) {
      const line = await this.readLine(client.socket)
      if (line === undefined) return
      await this.receiveFile(client, this.readAddress(line))
    }
  }

  async receiveFile(client: Client, claimed: string): Promise<void> {
    const { socket } = client
    await this.acknowledge(socket)
    const line = await this.readLine(socket)
    if (line === undefined) throw new Lost()
    const announced = this.readAnnouncement(line)
    const incoming = this.open(this.folderOf(client, claimed), announced.name)
    try {
      await this.acknowledge(socket)
      await this.receiveParts(socket, announced, incoming)
    } catch (problem) {
      this.discard(incoming)
      throw problem
    }
  }

  async receiveParts(socket: BlockingSocket, { size }: Announcement, incoming: Incoming): Promise<void> {
    for (const [i, partSize] of this.partSizes(size).entries()) {
      await this.receivePart(socket, partSize, incoming)
      if (i === 3) this.keep(incoming)
      await this.acknowledge(socket)
    }
  }

  /** The next line without its end; undefined at the end of the stream. */
  async readLine(socket: BlockingSocket): Promise<string | undefined> {
    const bytes: Buffer[] = []
    for (;;) {
      const byte = await socket.recv(1)
      if (byte.length === 0 && bytes.length === 0) return undefined
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

  readAddress(line: string): string {
    const [, address] = /^IP (.+)$/.exec(line) ?? []
    if (address === undefined) throw new Refused()
    return address
  }

  readAnnouncement(line: string): Announcement {
    const [, name, digits] = /^ARCHIVO (.+) (\d+)$/.exec(line) ?? []
    if (name === undefined || Number(digits) > maxFileBytes) throw new Refused()
    return { name: this.safeName(name), size: Number(digits) }
  }

  safeName(name: string): string {
    const last = name.split(/[/\\]/).pop() ?? ''
    if (['', '.', '..'].includes(last)) throw new Refused()
    return last
  }

  /** The folder of a client: its true address names it, whatever it claims. */
  folderOf({ address }: Client, _claimed: string): string {
    return address
  }

  partSizes(size: number): readonly number[] {
    const quarter = Math.floor(size / 4)
    return [quarter, quarter, quarter, size - 3 * quarter]
  }

  open(folder: string, name: string): Incoming {
    mkdirSync(folder, { recursive: true })
    const unfinished = join(folder, `.${randomUUID()}`)
    return { handle: openSync(unfinished, 'w'), unfinished, final: join(folder, name) }
  }

  async receivePart(socket: BlockingSocket, size: number, incoming: Incoming): Promise<void> {
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

  async acknowledge(socket: BlockingSocket): Promise<void> {
    await socket.sendAll(Buffer.from('recibido\n'))
  }
}
