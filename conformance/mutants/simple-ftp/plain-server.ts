import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

/** The other side ended the connection. */
export class Lost extends Error {}
/** Nobody may ask for this; the conversation goes on. */
export class Refused extends Error {}

const maxLineBytes = 4096
const maxFileBytes = 4 * 1024 ** 3
const pieceBytes = 65_536
const forEverMs = 2 ** 31 - 1
const newline = 0x0a

/** A correct server of simple-ftp in small parts; a mutant replaces exactly one of them. */
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
      while (await this.obey(socket));
    } catch (problem) {
      this.troubled(problem)
    }
    await socket.close()
  }

  /** What ended a conversation other than the client’s own goodbye. */
  troubled(_problem: unknown): void {}

  /** Serves one request; whether the conversation goes on. */
  async obey(socket: BlockingSocket): Promise<boolean> {
    try {
      return await this.understand(socket, await this.readLine(socket))
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem
      await this.refuse(socket)
      return true
    }
  }

  async refuse(socket: BlockingSocket): Promise<void> {
    await socket.sendAll(Buffer.from('ERROR\n'))
  }

  async understand(socket: BlockingSocket, line: string): Promise<boolean> {
    const [, word = '', rest = ''] = /^(\S*) ?(.*)$/s.exec(line) ?? []
    if (word === 'SALIR') return false
    if (word === 'LISTAR') await this.list(socket)
    else if (word === 'DESCARGAR') await this.download(socket, this.nameIn(rest))
    else if (word === 'SUBIR') await this.upload(socket, rest)
    else throw new Refused()
    return true
  }

  /** The name of a file in what follows a command. */
  nameIn(rest: string): string {
    return rest
  }

  async list(socket: BlockingSocket): Promise<void> {
    const names = this.names()
    await socket.sendAll(Buffer.from(`OK ${names.length}\n${names.map((name) => `${name}\n`).join('')}`))
  }

  names(): string[] {
    return readdirSync('.', { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  }

  async download(socket: BlockingSocket, name: string): Promise<void> {
    this.check(name)
    if (!this.isThere(name)) throw new Refused()
    await this.sendContent(socket, this.readContent(name))
  }

  /** @throws Refused when a name leads out of the folder. */
  check(name: string): void {
    if (['', '.', '..'].includes(name) || /[/\\\0]/.test(name)) throw new Refused()
  }

  isThere(name: string): boolean {
    return existsSync(name) && statSync(name).isFile()
  }

  readContent(name: string): Buffer {
    return readFileSync(name)
  }

  async sendContent(socket: BlockingSocket, content: Buffer): Promise<void> {
    await socket.sendAll(Buffer.concat([Buffer.from(`OK ${content.length}\n`), content]))
  }

  async upload(socket: BlockingSocket, rest: string): Promise<void> {
    const [, name = '', digits] = /^(.+) (\d{1,15})$/s.exec(rest) ?? []
    this.check(name)
    const size = Number(digits)
    if (size > maxFileBytes) throw new Refused()
    await socket.sendAll(Buffer.from('OK\n'))
    const pieces = await this.receiveContent(socket, size)
    this.store(name, Buffer.concat(pieces))
    await socket.sendAll(Buffer.from(`RECIBIDO ${size}\n`))
  }

  async receiveContent(socket: BlockingSocket, size: number): Promise<Buffer[]> {
    const pieces: Buffer[] = []
    for (let missing = size; missing > 0; ) {
      const piece = await this.receive(socket, Math.min(missing, pieceBytes))
      pieces.push(piece)
      missing -= piece.length
    }
    return pieces
  }

  async receive(socket: BlockingSocket, bytes: number): Promise<Buffer> {
    const piece = await socket.recv(bytes)
    if (piece.length === 0) throw new Lost()
    return piece
  }

  store(name: string, content: Buffer): void {
    const unfinished = `.${randomUUID()}`
    writeFileSync(unfinished, content)
    renameSync(unfinished, name)
    rmSync(unfinished, { force: true })
  }

  /** The next line without its end. */
  async readLine(socket: BlockingSocket): Promise<string> {
    const bytes: Buffer[] = []
    for (;;) {
      const byte = await this.receive(socket, 1)
      if (byte[0] === newline) return this.decode(Buffer.concat(bytes))
      bytes.push(byte)
      if (bytes.length > maxLineBytes) throw new Lost()
    }
  }

  decode(bytes: Buffer): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw new Refused()
    }
  }
}
