import type { Position } from './board.ts'
import { readClientRequest } from './client-request.ts'
import { encodeMessage, frameDecoder } from './protocol.ts'

/** The way to one client; a TCP link is one. */
export interface CanvasPeer {
  readonly unsentBytes: number
  write(bytes: Buffer): void
  pause(): void
  resume(): void
  /** Ends our side after everything that was written. */
  end(): void
}

/** What a conversation needs of the service that it belongs to. */
interface CanvasRoom {
  readonly boardFrame: Buffer
  paint(painter: CanvasConversation, at: Position, colour: string): boolean
  leave(id: number): void
}

/** How many bytes may wait for a client that does not read, before its requests wait and boards are skipped. */
export const maxUnsentBytes = 256 * 1024

const goodbye = encodeMessage({ cerrar: true })

/**
 * What the server hears from one client and answers.
 * Requests are answered in order, each with its own board; while a client does not read, its requests wait in
 * the network, and of the boards that others painted only the newest is kept for it.
 */
export class CanvasConversation {
  readonly id: number
  readonly #peer: CanvasPeer
  readonly #room: CanvasRoom
  readonly #decoder = frameDecoder()
  readonly #waiting: Buffer[] = []
  #missedBoard = false
  #inputEnded = false
  #over = false

  constructor(id: number, peer: CanvasPeer, room: CanvasRoom) {
    this.id = id
    this.#peer = peer
    this.#room = room
  }

  /** Takes the next piece of what the client sends. */
  received(bytes: Buffer): void {
    if (this.#over) return
    for (const body of this.#decoder.push(bytes)) if (body.length > 0) this.#waiting.push(body)
    this.#work()
  }

  /** Goes on after everything that was written has left. */
  drained(): void {
    if (this.#missedBoard) this.showBoard()
    this.#work()
  }

  /** Answers what came before the client's end, or forgets it at once after a reset. */
  ended(ending: { readonly kind: 'end' | 'reset' }): void {
    if (ending.kind === 'reset') this.#leave()
    this.#inputEnded = true
    this.#work()
  }

  /** Sends the board, or remembers to send the newest one later. */
  showBoard(): void {
    this.#missedBoard = this.#isFull
    if (!this.#missedBoard && !this.#over) this.#peer.write(this.#room.boardFrame)
  }

  /** Sends `{"cerrar": true}` and ends the conversation. */
  sayGoodbye(): void {
    if (this.#over) return
    this.#peer.write(goodbye)
    this.#leave()
  }

  get #isFull(): boolean {
    return this.#peer.unsentBytes > maxUnsentBytes
  }

  #work(): void {
    while (!this.#over && !this.#isFull) {
      const body = this.#waiting.shift()
      if (!body) break
      this.#answer(body)
    }
    if (this.#over) return
    if (this.#waiting.length > 0) this.#peer.pause()
    else if (this.#decoder.tooLong) this.sayGoodbye()
    else if (this.#inputEnded) this.#leave()
    else this.#peer.resume()
  }

  #answer(body: Buffer): void {
    const request = readClientRequest(body)
    if (request.kind === 'cerrar' || request.kind === 'malformed') {
      this.sayGoodbye()
      return
    }
    if (request.kind === 'pintar') this.#room.paint(this, request.at, request.colour)
    this.showBoard()
  }

  #leave(): void {
    if (this.#over) return
    this.#over = true
    this.#waiting.length = 0
    this.#room.leave(this.id)
    this.#peer.end()
  }
}
