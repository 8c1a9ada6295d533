import { connectLink } from '../../net/connect-link.ts'
import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { TcpLink } from '../../net/tcp-link.ts'
import type { Position, WireBoard } from './board.ts'
import type { CanvasEnding } from './canvas-ending.ts'
import { cerrar, encodeMessage, frameDecoder, nuevo, pintar, readServerMessage } from './protocol.ts'

/** Whom a client talks to and who is told of its boards. */
export interface CanvasClientOptions {
  readonly host: string
  readonly port: number
  /** How long to wait for the connection; 5 s when left out. */
  readonly withinMs?: number
  readonly signal?: AbortSignal
  readonly connect?: typeof connectLink
  readonly onBoard?: (board: WireBoard) => void
}

/** Connects, asks for the board with `nuevo`, and keeps the last board that came. */
export async function connectCanvasClient(
  options: CanvasClientOptions,
): Promise<{ readonly client: CanvasClient } | { readonly problem: ConnectProblem }> {
  const connect = options.connect ?? connectLink
  const connected = await connect(options.host, options.port, options.withinMs ?? 5000, options.signal)
  if ('problem' in connected) return connected
  return { client: new CanvasClient(connected.link, options.onBoard) }
}

/** The reference client of assignment 001, without a keyboard and without a picture. */
export class CanvasClient implements AsyncDisposable {
  /** How the conversation ended, once it has. */
  readonly ended: Promise<CanvasEnding>
  readonly #link: TcpLink
  readonly #decoder = frameDecoder()
  readonly #onBoard: (board: WireBoard) => void
  #board: WireBoard | undefined
  #isOver = false
  #saidGoodbye = false
  #resolve: (ending: CanvasEnding) => void = () => {}

  constructor(link: TcpLink, onBoard: (board: WireBoard) => void = () => {}) {
    this.#link = link
    this.#onBoard = onBoard
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve
    })
    link.write(encodeMessage(nuevo))
    link.listen({
      received: (bytes) => this.#receive(bytes),
      drained: () => {},
      ended: (ending) =>
        this.#finish(ending.kind === 'end' ? { kind: 'end', progress: this.#decoder.progress } : ending),
    })
  }

  /** The last board that came. */
  get board(): WireBoard | undefined {
    return this.#board
  }

  /** Whether the conversation has ended. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** Whether we have sent `cerrar`. */
  get saidGoodbye(): boolean {
    return this.#saidGoodbye
  }

  /** Asks the server to paint one cell; the new board comes as an answer. */
  paint(at: Position, colour: string): void {
    if (!this.#saidGoodbye) this.#link.write(encodeMessage(pintar(at, colour)))
  }

  /** Sends `cerrar` and waits for the server's goodbye; after `withinMs` without it the connection is given up. */
  async close(withinMs = 2000): Promise<CanvasEnding> {
    if (!this.#isOver && !this.#saidGoodbye) this.#link.write(encodeMessage(cerrar))
    this.#saidGoodbye = true
    const timer = setTimeout(() => {
      this.#finish({ kind: 'silence', waitedMs: withinMs })
      this.#link.destroy()
    }, withinMs)
    const ending = await this.ended
    clearTimeout(timer)
    return ending
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#finish({ kind: 'silence', waitedMs: 0 })
    this.#link.destroy()
  }

  #receive(bytes: Buffer): void {
    if (this.#isOver) return
    for (const body of this.#decoder.push(bytes)) {
      if (body.length > 0) this.#understand(body)
      if (this.#isOver) return
    }
    const announced = this.#decoder.tooLong?.announced
    if (announced !== undefined) this.#finish({ kind: 'malformed', problem: 'too-long', announced })
  }

  #understand(body: Buffer): void {
    const message = readServerMessage(body)
    if (message.kind === 'board') {
      this.#board = message.board
      this.#onBoard(message.board)
    } else if (message.kind === 'close') this.#finish({ kind: 'cerrar' })
    else if (message.kind === 'malformed')
      this.#finish({ kind: 'malformed', problem: 'no-json', detail: message.problem })
    else this.#finish({ kind: 'malformed', problem: 'no-board' })
  }

  #finish(ending: CanvasEnding): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#link.end()
    this.#resolve(ending)
  }
}
