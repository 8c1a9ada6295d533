import { answerCommand } from './answer-command.ts'
import type { ClientStore } from './client-store.ts'
import { type CommandPiece, CommandPieces } from './command-pieces.ts'
import { readCommand, replyText } from './protocol.ts'

/** The way to one client; a TCP link is one. */
export interface IndexPeer {
  readonly remoteAddress: string
  readonly unsentBytes: number
  write(bytes: Buffer): void
  pause(): void
  resume(): void
  /** Ends our side after everything that was written. */
  end(): void
}

/** What a conversation needs of the server that it belongs to. */
export interface IndexRoom {
  readonly store: ClientStore
  say(line: string): void
  left(conversation: IndexConversation): void
}

/** How long the beginning of a character waits for its rest. */
const characterWithinMs = 1000
const maxUnsentBytes = 256 * 1024

/** What the server hears from one client and answers: command by command, in order, each after the one before. */
export class IndexConversation {
  readonly #peer: IndexPeer
  readonly #room: IndexRoom
  readonly #pieces = new CommandPieces()
  readonly #waiting: CommandPiece[] = []
  #timer: NodeJS.Timeout | undefined
  #isBusy = false
  #inputEnded = false
  #isOver = false

  constructor(peer: IndexPeer, room: IndexRoom) {
    this.#peer = peer
    this.#room = room
    room.say(`Conexión establecida desde ${peer.remoteAddress}`)
  }

  /** Takes the next piece of what the client sends. */
  received(bytes: Buffer): void {
    clearTimeout(this.#timer)
    this.#take(this.#pieces.push(bytes))
    if (this.#pieces.isWaiting)
      this.#timer = setTimeout(() => this.#take(this.#pieces.flush()), characterWithinMs).unref()
  }

  /** Goes on after everything that was written has left. */
  drained(): void {
    void this.#work()
  }

  /** Answers what came before the client's end, or forgets it at once after a reset. */
  ended(ending: { readonly kind: 'end' | 'reset' }): void {
    clearTimeout(this.#timer)
    this.#inputEnded = true
    if (ending.kind === 'reset') this.leave()
    else this.#take(this.#pieces.flush())
  }

  /** Ends the conversation after what was written. */
  leave(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#waiting.length = 0
    this.#room.say(`Conexión cerrada con ${this.#peer.remoteAddress}`)
    this.#room.left(this)
    this.#peer.end()
  }

  #take(pieces: readonly CommandPiece[]): void {
    if (this.#isOver) return
    this.#waiting.push(...pieces)
    void this.#work()
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    while (!this.#isOver && this.#peer.unsentBytes <= maxUnsentBytes) {
      const piece = this.#waiting.shift()
      if (!piece) break
      await this.#answer(piece)
    }
    this.#isBusy = false
    if (this.#isOver) return
    if (this.#waiting.length > 0) this.#peer.pause()
    else if (this.#inputEnded) this.leave()
    else this.#peer.resume()
  }

  async #answer(piece: CommandPiece): Promise<void> {
    // before the answer, so that commands do not pile up while the file is written
    this.#peer.pause()
    const command = 'text' in piece ? readCommand(piece.text) : ({ kind: 'unknown' } as const)
    const ip = this.#peer.remoteAddress
    try {
      const changes = command.kind === 'register' || command.kind === 'add-videos'
      const reply = changes
        ? await this.#room.store.change((clients) => answerCommand(command, ip, clients))
        : answerCommand(command, ip, this.#room.store.clients).result
      if (!this.#isOver) this.#peer.write(Buffer.from(replyText(reply)))
    } catch (error) {
      this.#room.say(`No se pudo guardar la base de datos: ${(error as Error).message}`)
      this.leave()
    }
  }
}
