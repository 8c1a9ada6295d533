import { answerRequest, type StorageRoom } from './answer-request.ts'
import { encodeMensaje, frameDecoder, type Mensaje, readMensaje } from './protocol.ts'

/** The way to one client; a TCP link is one. */
export interface StoragePeer {
  readonly unsentBytes: number
  write(bytes: Buffer): void
  pause(): void
  resume(): void
  /** Ends our side after everything that was written. */
  end(): void
  /** Gives the connection up at once. */
  destroy(): void
}

/** What a conversation needs of the service that it belongs to. */
interface ConversationRoom extends StorageRoom {
  noteRequest(address: string, request: Mensaje | undefined): void
  leave(conversation: StorageConversation): void
}

/** How many bytes may wait for a client that does not read before its own requests wait. */
export const maxUnsentBytes = 256 * 1024

/** How many bytes may wait for a client before what others send to it makes it leave. */
export const maxUnsentWithPushes = 128 * 1024 * 1024

/**
 * What the server hears from one client and answers.
 * Requests are answered one by one and in order; while one is being answered, or its answer is not read, the next
 * ones wait in the network.
 */
export class StorageConversation {
  /** The client's `ip:port` as the server sees it. */
  readonly address: string
  readonly #peer: StoragePeer
  readonly #room: ConversationRoom
  readonly #decoder = frameDecoder()
  readonly #waiting: Buffer[] = []
  #isAnswering = false
  #inputEnded = false
  #over = false

  constructor(address: string, peer: StoragePeer, room: ConversationRoom) {
    this.address = address
    this.#peer = peer
    this.#room = room
  }

  /** Takes the next piece of what the client sends. */
  received(bytes: Buffer): void {
    if (this.#over) return
    this.#waiting.push(...this.#decoder.push(bytes))
    this.#work()
  }

  /** Goes on after everything that was written has left. */
  drained(): void {
    this.#work()
  }

  /** Answers what came before the client's end, or forgets it at once after a reset. */
  ended(ending: { readonly kind: 'end' | 'reset' }): void {
    if (ending.kind === 'reset') this.leave()
    this.#inputEnded = true
    this.#work()
  }

  /** Sends a whole frame that the client did not ask for; who reads too little of them is sent away. */
  push(frame: Buffer): void {
    if (this.#over) return
    this.#peer.write(frame)
    if (this.#peer.unsentBytes <= maxUnsentWithPushes) return
    this.leave()
    this.#peer.destroy()
  }

  /** Ends the conversation after what was written. */
  leave(): void {
    if (this.#over) return
    this.#over = true
    this.#waiting.length = 0
    this.#room.leave(this)
    this.#peer.end()
  }

  #work(): void {
    if (this.#over || this.#isAnswering) return
    const isFull = this.#peer.unsentBytes > maxUnsentBytes
    if (this.#waiting.length > 0 && !isFull) void this.#answer(this.#waiting.shift() as Buffer)
    else if (this.#waiting.length > 0) this.#peer.pause()
    else if (this.#decoder.tooLong) this.#refuseLength()
    else if (this.#inputEnded) this.leave()
    else if (isFull) this.#peer.pause()
    else this.#peer.resume()
  }

  async #answer(body: Buffer): Promise<void> {
    this.#isAnswering = true
    this.#peer.pause()
    const { mensaje } = readMensaje(body)
    this.#room.noteRequest(this.address, mensaje)
    const answer = mensaje ? await answerRequest(mensaje, this.address, this.#room) : { estado: 'error' }
    this.#isAnswering = false
    if (this.#over) return
    this.#peer.write(encodeMensaje(answer))
    this.#work()
  }

  #refuseLength(): void {
    this.#peer.write(encodeMensaje({ estado: 'error' }))
    this.leave()
  }
}
