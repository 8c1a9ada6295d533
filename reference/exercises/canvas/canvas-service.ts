import type { Position } from './board.ts'
import { CanvasConversation, type CanvasPeer } from './canvas-conversation.ts'
import { SharedBoard } from './shared-board.ts'

/** Who gets the board after a paint: the painter alone, or everybody. */
export type CanvasMode = 'single' | 'multi'

/** What a service needs: its mode and where its console lines go. */
export interface CanvasServiceOptions {
  readonly mode: CanvasMode
  readonly say: (line: string) => void
  /** Called after a client was forgotten. */
  onLeft?(id: number): void
}

/** The canvas server without its sockets: one board, and the clients that share it. */
export class CanvasService {
  readonly #options: CanvasServiceOptions
  readonly #board = new SharedBoard()
  readonly #clients = new Map<number, CanvasConversation>()

  constructor(options: CanvasServiceOptions) {
    this.#options = options
  }

  /** The ids of the connected clients, in the order in which they came. */
  get clients(): readonly number[] {
    return [...this.#clients.keys()]
  }

  /** The board as one whole frame. */
  get boardFrame(): Buffer {
    return this.#board.frame
  }

  /** Takes in a client under the lowest free id, counted from 1. */
  join(peer: CanvasPeer): CanvasConversation {
    let id = 1
    while (this.#clients.has(id)) id++
    const conversation = new CanvasConversation(id, peer, this)
    this.#clients.set(id, conversation)
    this.#options.say(`Ha llegado un nuevo cliente con id ${id}!`)
    this.#options.say(`Escuchando a cliente ${id}!`)
    return conversation
  }

  /** Forgets a client and frees its id. */
  leave(id: number): void {
    if (!this.#clients.delete(id)) return
    this.#options.say(`Cerrando conexión con el cliente ${id}...`)
    this.#options.say(`Se ha eliminado el socket del cliente ${id}.`)
    this.#options.onLeft?.(id)
  }

  /** Paints for a client; gives false when nothing could be painted. In multi mode everybody else is shown the board. */
  paint(painter: CanvasConversation, at: Position, colour: string): boolean {
    if (!this.#board.paint(at, colour)) return false
    if (this.#options.mode === 'multi')
      for (const client of this.#clients.values()) if (client !== painter) client.showBoard()
    return true
  }

  /** Says goodbye to every client. */
  dismissAll(): void {
    for (const client of this.#clients.values()) client.sayGoodbye()
  }
}
