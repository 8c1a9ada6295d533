import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  encodeMensaje,
  type Mensaje,
  maxBodyBytes,
  readMensaje,
  readPair,
  servedFolder,
} from '../../../reference/exercises/storage/protocol.ts'
import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import type { PickleValue } from '../../../reference/wire/pickle/pickle-value.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

/** A connected client with what is waiting to be sent to it. */
export interface Client {
  readonly socket: BlockingSocket
  readonly session: Session
  /** Its own address, as others name it. */
  readonly address: string
  readonly outgoing: Buffer[]
  /** Fulfilled when all that waits was sent; absent when nothing is being sent. */
  sending?: Promise<void> | undefined
}

/** The other side ended the connection; in the middle of a message or between two. */
export class Lost extends Error {
  readonly inMessage: boolean

  constructor(inMessage: boolean) {
    super('lost')
    this.inMessage = inMessage
  }
}
/** What came is no pickle that may be read. */
export class BadPickle extends Error {}
/** What came is a pickle of something else. */
export class NoMensaje extends Error {}
/** More than anybody may send. */
class TooLong extends Error {}

export type Answer = Partial<Mensaje>

const error: Answer = { estado: 'error' }
const forEverMs = 2 ** 31 - 1
const chunk = 128

/** A correct storage server in small parts, with all extensions; a mutant replaces exactly one of them. */
export class PlainServer implements Program {
  readonly clients = new Set<Client>()

  async serve(host: string, port: number): Promise<void> {
    const listener = await TcpListener.listen(host, port)
    for (;;) {
      const session = await listener.accept(forEverMs)
      if (session) this.accepted(session)
    }
  }

  accepted(session: Session): void {
    const address = `${session.remoteAddress}:${session.remotePort}`
    void this.converse({ socket: new BlockingSocket(session), session, address, outgoing: [] })
  }

  async converse(client: Client): Promise<void> {
    this.clients.add(client)
    try {
      for (;;) await this.serveOne(client)
    } catch (problem) {
      this.troubled(client, problem)
    }
    this.clients.delete(client)
    await client.sending
    await client.socket.close()
  }

  async serveOne(client: Client): Promise<void> {
    const request = await this.receive(client)
    await this.send(client, this.encode(await this.answer(request, client)))
  }

  /** What ended a conversation. */
  troubled(_client: Client, _problem: unknown): void {}

  async receive({ socket }: Client): Promise<Mensaje> {
    const length = await this.receiveLength(socket)
    if (length > maxBodyBytes) throw new TooLong()
    return this.parse(await this.receiveBody(socket, length))
  }

  async receiveLength(socket: BlockingSocket): Promise<number> {
    return (await receiveExactly(socket, 4, false)).readUInt32BE()
  }

  receiveBody(socket: BlockingSocket, length: number): Promise<Buffer> {
    return receiveExactly(socket, length)
  }

  parse(body: Buffer): Mensaje {
    const { mensaje, problem } = readMensaje(body)
    if (mensaje) return mensaje
    throw problem === 'no-mensaje' ? new NoMensaje() : new BadPickle()
  }

  async answer({ operacion, data }: Mensaje, client: Client): Promise<Answer> {
    if (operacion === 'listar') return this.list()
    if (operacion === 'descargar') return this.download(data)
    if (operacion === 'subir') return this.store(data)
    if (operacion === 'duplicar') return this.duplicate(data)
    if (operacion === 'difundir') return this.spread(data, client)
    if (operacion === 'reenviar') return this.forward(data, client)
    return error
  }

  async list(): Promise<Answer> {
    return { data: await this.names(), estado: 'ok' }
  }

  async names(): Promise<string[]> {
    return (await readdir(servedFolder)).sort()
  }

  async download(name: PickleValue): Promise<Answer> {
    const content = await this.read(name)
    return content ? { data: this.shown(content), estado: 'ok' } : this.missing(name)
  }

  /** How the bytes of a file are sent. */
  shown(content: Buffer): PickleValue {
    return content
  }

  /** What is said of a file that is not there. */
  missing(_name: PickleValue): Answer {
    return error
  }

  async read(name: PickleValue): Promise<Buffer | undefined> {
    const path = await this.pathOf(name)
    return path === undefined ? undefined : readFile(path).catch(() => undefined)
  }

  /** The path of a file of the folder; undefined when the folder has none of that name. */
  async pathOf(name: PickleValue): Promise<string | undefined> {
    return typeof name === 'string' && (await this.names()).includes(name) ? resolve(servedFolder, name) : undefined
  }

  async store(data: PickleValue): Promise<Answer> {
    const [name, content] = readPair(data) ?? []
    if (typeof name !== 'string' || !(content instanceof Uint8Array)) return error
    const path = this.newPath(name)
    if (path === undefined) return error
    await writeFile(path, content)
    return { estado: 'ok' }
  }

  newPath(name: string): string | undefined {
    return /[/\0]|^\.*$/.test(name) ? undefined : resolve(servedFolder, name)
  }

  async duplicate(name: PickleValue): Promise<Answer> {
    const content = await this.read(name)
    if (!content || typeof name !== 'string') return error
    const copy = await this.copyName(name)
    await writeFile(resolve(servedFolder, copy), content)
    return { data: copy, estado: 'ok' }
  }

  async copyName(name: string): Promise<string> {
    const taken = await this.names()
    for (let i = 1; ; i++) if (!taken.includes(`${i}-${name}`)) return `${i}-${name}`
  }

  async spread(name: PickleValue, asker: Client): Promise<Answer> {
    const content = await this.read(name)
    if (!content) return error
    const frame = this.encode({ operacion: 'difundir', data: [name, content], estado: 'ok' })
    for (const client of this.reachedBy(asker)) await this.send(client, frame)
    return { estado: 'ok' }
  }

  reachedBy(_asker: Client): Iterable<Client> {
    return this.clients
  }

  async forward(data: PickleValue, sender: Client): Promise<Answer> {
    const [address, text] = readPair(data) ?? []
    const recipients = this.recipientsOf(address)
    if (recipients.length === 0) return this.nobody()
    const frame = this.encode({ operacion: 'reenviar', data: [sender.address, text ?? null], estado: 'ok' })
    for (const client of recipients) await this.send(client, frame)
    return { estado: 'ok' }
  }

  recipientsOf(address: unknown): Client[] {
    return [...this.clients].filter((client) => client.address === address)
  }

  /** What is said when nobody has the address. */
  nobody(): Answer {
    return error
  }

  encode(answer: Answer): Buffer {
    return encodeMensaje(answer)
  }

  /** Queues a frame, so that nobody waits for a client that does not read. */
  async send(client: Client, frame: Buffer): Promise<void> {
    client.outgoing.push(frame)
    client.sending ??= this.empty(client)
  }

  async empty(client: Client): Promise<void> {
    try {
      for (let frame = client.outgoing.shift(); frame; frame = client.outgoing.shift())
        await client.socket.sendAll(frame)
    } catch {
      client.outgoing.splice(0)
    }
    client.sending = undefined
  }
}

/** Exactly `length` bytes, in as many pieces as they come. @throws Lost when the other side ends before. */
export async function receiveExactly(socket: BlockingSocket, length: number, inMessage = true): Promise<Buffer> {
  const pieces: Buffer[] = []
  let missing = length
  while (missing > 0) {
    const piece = await socket.recv(Math.min(missing, chunk))
    if (piece.length === 0) throw new Lost(inMessage || missing < length)
    pieces.push(piece)
    missing -= piece.length
  }
  return Buffer.concat(pieces)
}
