import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import type { Position, WireBoard } from './board.ts'
import { encodeMessage, frameDecoder, readServerMessage, type ServerMessage } from './protocol.ts'

const withinMs = 5000

/** A bare conversation with a canvas server, for tests that send what no client would. */
export class FramedSession implements AsyncDisposable {
  readonly tcp: TcpSession
  readonly #decoder = frameDecoder()
  readonly #messages: ServerMessage[] = []

  private constructor(tcp: TcpSession) {
    this.tcp = tcp
  }

  /** Connects to a server on this machine. @throws Error when it refuses. */
  static async open(port: number): Promise<FramedSession> {
    const connected = await connectTcp('127.0.0.1', port, withinMs)
    if ('problem' in connected) throw new Error(`no connection to port ${port}: ${connected.problem.code}`)
    return new FramedSession(connected.session)
  }

  /** Sends whole messages in one piece. */
  send(...values: readonly unknown[]): Promise<void> {
    return this.tcp.write(Buffer.concat(values.map((value) => encodeMessage(value))))
  }

  /** The next message. @throws Error when none comes, telling what came instead. */
  async message(): Promise<ServerMessage> {
    while (this.#messages.length === 0) {
      const arrival = await this.tcp.next(withinMs)
      if (arrival.kind !== 'bytes') throw new Error(`waited for a message, and there came: ${arrival.kind}`)
      this.#messages.push(...this.#decoder.push(arrival.bytes).map(readServerMessage))
    }
    return this.#messages.shift() as ServerMessage
  }

  /** The next message, which has to be a board. @throws Error when it is something else. */
  async board(): Promise<WireBoard> {
    const message = await this.message()
    if (message.kind !== 'board') throw new Error(`waited for a board, and there came: ${message.kind}`)
    return message.board
  }

  /** How the server ended the conversation. @throws Error when more bytes come or nothing does. */
  async ending(): Promise<'end' | 'reset'> {
    const arrival = await this.tcp.next(withinMs)
    if (arrival.kind !== 'end' && arrival.kind !== 'reset')
      throw new Error(`waited for the end, and there came: ${arrival.kind}`)
    return arrival.kind
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.tcp[Symbol.asyncDispose]()
  }
}

/** The cells of a board that are not white, as `x,y colour`. */
export function paintedCells(board: WireBoard): string[] {
  return Object.entries(board).flatMap(([y, row]) =>
    Object.entries(row).flatMap(([x, colour]) => (colour === 'white' ? [] : [`${x},${y} ${colour}`])),
  )
}

/** A `pintar` request with values as they are given, right or wrong. */
export function rawPaint(x: unknown, y: unknown, colour: unknown): unknown {
  return { comando: 'pintar', x_pos: x, y_pos: y, nombre_color: colour }
}

/** A right `pintar` request whose coordinates are integers instead of texts. */
export function integerPaint(at: Position, colour: string): unknown {
  return rawPaint(at.x, at.y, colour)
}
