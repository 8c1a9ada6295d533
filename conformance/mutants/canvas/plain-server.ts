import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

/** A message from a client, of which nothing is known but that it is an object. */
export type Request = Readonly<Record<string, unknown>>
/** The picture as it travels: rows of columns. */
export type Picture = Record<string, Record<string, unknown>>

/** A connected client with what is waiting to be sent to it. */
export interface Client {
  readonly socket: BlockingSocket
  readonly outgoing: Buffer[]
  /** Fulfilled when all that waits was sent; absent when nothing is being sent. */
  sending?: Promise<void> | undefined
}

/** The other side ended the connection. */
export class Lost extends Error {}
/** Nobody may ask for this. */
export class Refused extends Error {}

const side = 50
const maxBodyBytes = 1_000_000
const mostWaiting = 1000
const forEverMs = 2 ** 31 - 1

/** A correct canvas server in small parts, read like the sheet; a mutant replaces exactly one of them. */
export class PlainServer implements Program {
  picture: Picture = whitePicture()
  readonly clients = new Set<Client>()

  async serve(host: string, port: number): Promise<void> {
    const listener = await TcpListener.listen(host, port)
    for (;;) {
      const session = await listener.accept(forEverMs)
      if (session) this.accepted(session)
    }
  }

  accepted(session: Session): void {
    void this.converse({ socket: new BlockingSocket(session), outgoing: [] })
  }

  async converse(client: Client): Promise<void> {
    this.clients.add(client)
    try {
      for (;;) {
        const request = await this.receive(client)
        if (request['comando'] === 'cerrar') break
        await this.answer(client, request)
      }
    } catch (problem) {
      this.troubled(client, problem)
    }
    await this.takeLeave(client)
    await client.socket.close()
  }

  /** What ended a conversation other than `cerrar`. */
  troubled(_client: Client, _problem: unknown): void {}

  async receive({ socket }: Client): Promise<Request> {
    const length = await this.receiveLength(socket)
    if (length > maxBodyBytes) throw new Refused()
    return this.parse(await this.receiveBody(socket, length))
  }

  async receiveLength(socket: BlockingSocket): Promise<number> {
    return (await receiveExactly(socket, 5)).readUIntLE(0, 5)
  }

  receiveBody(socket: BlockingSocket, length: number): Promise<Buffer> {
    return receiveExactly(socket, length)
  }

  parse(body: Buffer): Request {
    const value: unknown = JSON.parse(this.decode(body))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused()
    return value as Request
  }

  decode(body: Buffer): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  }

  async answer(client: Client, request: Request): Promise<void> {
    if (request['comando'] === 'nuevo') return this.answerNew(client)
    if (request['comando'] !== 'pintar') throw new Refused()
    this.paint(request, client)
    await this.sendToAll(this.encode(this.shown(client)), client)
  }

  async answerNew(client: Client): Promise<void> {
    await this.send(client, this.encode(this.shown(client)))
  }

  paint(request: Request, _painter: Client): void {
    const [x, y] = [this.position(request['x_pos']), this.position(request['y_pos'])]
    const colour = request['nombre_color']
    if (x !== undefined && y !== undefined && typeof colour === 'string') this.setCell(this.picture, x, y, colour)
  }

  /** The row or column that a text or a number means; undefined when it means none. */
  position(value: unknown): number | undefined {
    const position = /^\d+$/.test(String(value)) ? Number(value) : Number.NaN
    return position < side ? position : undefined
  }

  setCell(picture: Picture, x: number, y: number, colour: string): void {
    ;(picture[y] as Record<string, unknown>)[x] = colour
  }

  /** What a client gets to see. */
  shown(_client: Client): unknown {
    return this.picture
  }

  encode(value: unknown): Buffer {
    const body = Buffer.from(JSON.stringify(value))
    const length = Buffer.alloc(5)
    length.writeUIntLE(body.length, 0, 5)
    return Buffer.concat([length, body])
  }

  async sendToAll(frame: Buffer, _painter: Client): Promise<void> {
    for (const client of this.clients) await this.send(client, frame)
  }

  /** Queues a frame, so that nobody waits for a client that does not read. */
  async send(client: Client, frame: Buffer): Promise<void> {
    if (client.outgoing.length >= mostWaiting) return
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

  async takeLeave(client: Client): Promise<void> {
    this.clients.delete(client)
    await this.send(client, this.encode({ cerrar: true }))
    await client.sending
  }
}

/** Exactly `length` bytes, in as many pieces as they come. @throws Lost when the other side ends before. */
export async function receiveExactly(socket: BlockingSocket, length: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let missing = length
  while (missing > 0) {
    const piece = await socket.recv(Math.min(missing, 128))
    if (piece.length === 0) throw new Lost()
    pieces.push(piece)
    missing -= piece.length
  }
  return Buffer.concat(pieces)
}

/** A picture on which nothing is painted. */
export function whitePicture(): Picture {
  const cells = <T>(value: () => T) => Object.fromEntries(Array.from({ length: side }, (_, i) => [String(i), value()]))
  return cells(() => cells(() => 'white'))
}
