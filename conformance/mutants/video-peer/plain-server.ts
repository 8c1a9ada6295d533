import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

const folder = 'videos_compartidos'
const forEverMs = 2 ** 31 - 1

/** A correct provider in small parts, read like the sheet; a mutant replaces exactly one of them. */
export class PlainServer implements Program {
  async serve(host: string, port: number): Promise<void> {
    const listener = await TcpListener.listen(host, port)
    for (;;) {
      const session = await listener.accept(forEverMs)
      if (session) this.accepted(session)
    }
  }

  accepted(session: Session): void {
    void this.converse(new BlockingSocket(session), session)
  }

  async converse(socket: BlockingSocket, _session: Session): Promise<void> {
    try {
      const request = await this.receive(socket)
      if (request.length > 0) await this.answer(socket, request)
    } catch (problem) {
      this.troubled(problem)
    }
    await socket.close()
  }

  /** What ended a conversation too early. */
  troubled(_problem: unknown): void {}

  receive(socket: BlockingSocket): Promise<Buffer> {
    return socket.recv(1024)
  }

  async answer(socket: BlockingSocket, request: Buffer): Promise<void> {
    const name = this.nameIn(request)
    const path = name === undefined ? undefined : await this.find(name)
    if (path === undefined) return this.send(socket, Buffer.from(this.missing()))
    const content = this.content(await readFile(path))
    await this.send(socket, Buffer.concat([Buffer.from(this.sizeLine(content)), content]))
  }

  /** The name that a request asks for; none when it is no request. */
  nameIn(request: Buffer): string | undefined {
    const [command, name] = request.toString().split(/\s+/).filter(Boolean)
    return command === 'DESCARGAR' ? name : undefined
  }

  /** The path of the shared file with this name. */
  async find(name: string): Promise<string | undefined> {
    if (/[/\\\0]/.test(name)) return undefined
    return this.fileAt(join(folder, name))
  }

  async fileAt(path: string): Promise<string | undefined> {
    const found = await stat(path).catch(() => undefined)
    return found?.isFile() ? path : undefined
  }

  content(bytes: Buffer): Buffer {
    return bytes
  }

  sizeLine(content: Buffer): string {
    return `${content.length}\n`
  }

  missing(): string {
    return 'ERROR El archivo solicitado no existe.\n'
  }

  send(socket: BlockingSocket, bytes: Buffer): Promise<void> {
    return socket.sendAll(bytes)
  }
}
