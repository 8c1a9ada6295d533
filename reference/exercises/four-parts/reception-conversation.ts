import type { PartialFile } from '../../files/partial-file.ts'
import { type Acknowledged, isSafeAddress, isSafeName } from './protocol.ts'
import { RecognisingDecoder } from './recognising-decoder.ts'
import type { TransferEvent, TransferProblem } from './transfer-event.ts'

/** The way to one client; a TCP link is one. */
export interface ReceptionPeer {
  readonly remoteAddress: string
  readonly unsentBytes: number
  write(bytes: Buffer): void
  pause(): void
  resume(): void
  /** Ends our side after everything that was written. */
  end(): void
}

/** What a conversation needs of the service that it belongs to. */
export interface ReceptionRoom {
  readonly maxFileBytes: number
  readonly quietMs: number
  create(address: string, name: string): Promise<PartialFile>

  tell(address: string, news: ReceptionNews): void
  leave(conversation: ReceptionConversation): void
}

/** What the console learns of a client. */
export type ReceptionNews =
  | { readonly kind: 'stored'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unfinished'; readonly name: string; readonly bytes: number }

const maxUnsentBytes = 64 * 1024

const problemReason: Readonly<Record<TransferProblem, string>> = {
  'too-long': 'mensaje demasiado largo',
  'no-utf8': 'el texto no es UTF-8',
  'no-ip': 'se esperaba IP <ip>',
  'no-file': 'se esperaba ARCHIVO <nombre> <bytes>',
}

/**
 * What the server hears from one client and answers. One message is dealt with after the other; while the disk or the
 * client's reading is slow, the next bytes wait in the network.
 */
export class ReceptionConversation {
  readonly #peer: ReceptionPeer
  readonly #room: ReceptionRoom
  readonly #address: string
  readonly #decoder = new RecognisingDecoder()
  readonly #pieces: Buffer[] = []
  readonly #left = Promise.withResolvers<void>()
  #file: PartialFile | undefined
  #name = ''
  #quietTimer: NodeJS.Timeout | undefined
  #heard = 0
  #isWorking = false
  #inputEnded = false
  #isEnding = false
  #isOver = false

  constructor(peer: ReceptionPeer, room: ReceptionRoom) {
    this.#peer = peer
    this.#room = room
    this.#address = peer.remoteAddress
  }

  /** Takes the next piece of what the client sends. */
  received(bytes: Buffer): void {
    this.#heard++
    this.#pieces.push(bytes)
    void this.#work()
  }

  /** Goes on after everything that was written has left. */
  drained(): void {
    void this.#work()
  }

  /** Deals with what came before the client's end, or forgets it at once after a reset. */
  ended(ending: { readonly kind: 'end' | 'reset' }): void {
    this.#inputEnded = true
    if (ending.kind === 'reset') this.#isEnding = true
    void this.#work()
  }

  /** Ends the conversation; resolves once nothing unfinished is left of it. */
  dismiss(): Promise<void> {
    this.#isEnding = true
    void this.#work()
    return this.#left.promise
  }

  async #work(first: Iterable<TransferEvent> = []): Promise<void> {
    if (this.#isWorking || this.#isOver) return
    this.#isWorking = true
    clearTimeout(this.#quietTimer)
    this.#peer.pause()
    await this.#obeyAll(first)
    while (this.#pieces.length > 0 && !this.#isEnding && !this.#isFull)
      await this.#obeyAll(this.#decoder.push(this.#pieces.shift() as Buffer))
    this.#isWorking = false
    if (this.#isEnding || (this.#inputEnded && this.#pieces.length === 0)) await this.#leave()
    else if (!this.#isFull) {
      this.#peer.resume()
      if (this.#decoder.needsPause) this.#awaitQuiet()
    }
  }

  get #isFull(): boolean {
    return this.#peer.unsentBytes > maxUnsentBytes && !this.#inputEnded
  }

  /** When this process was late, what already waits in the network is read before the silence counts. */
  #awaitQuiet(): void {
    const heard = this.#heard
    const look = () => {
      if (this.#heard === heard) void this.#work(this.#decoder.pause())
    }
    this.#quietTimer = setTimeout(() => setImmediate(look), this.#room.quietMs)
  }

  async #obeyAll(events: Iterable<TransferEvent>): Promise<void> {
    for (const event of events) {
      if (this.#isEnding) return
      try {
        await this.#obey(event)
      } catch (error) {
        this.#refuse(`no se pudo guardar (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
        this.#isEnding = true
      }
    }
  }

  async #obey(event: TransferEvent): Promise<void> {
    switch (event.kind) {
      case 'ip':
        return isSafeAddress(event.address) ? this.#acknowledge('ip') : this.#refuseAndStartOver('IP no permitida')
      case 'file':
        return this.#begin(event.name, event.size ?? 0)
      case 'bytes':
        return this.#write(event.bytes)
      case 'part-end':
        if (event.part === 3) await this.#keep()
        return this.#acknowledge('part')
      case 'malformed':
        this.#refuse(problemReason[event.problem])
        this.#isEnding = true
    }
  }

  async #begin(name: string, size: number): Promise<void> {
    if (!isSafeName(name)) return this.#refuseAndStartOver('nombre no permitido')
    if (size > this.#room.maxFileBytes) return this.#refuseAndStartOver('archivo demasiado grande')
    try {
      // The folder is the true address's, whatever the client claims.
      this.#file = await this.#room.create(this.#address, name)
    } catch (error) {
      return this.#refuseAndStartOver(`no se pudo guardar (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
    }
    this.#name = name
    this.#acknowledge('file')
  }

  async #write(bytes: Buffer): Promise<void> {
    const file = this.#file as PartialFile
    if (file.bytes + bytes.length <= this.#room.maxFileBytes) return file.append(bytes)
    this.#refuse('archivo demasiado grande')
    this.#isEnding = true
  }

  async #keep(): Promise<void> {
    const file = this.#file as PartialFile
    await file.finish()
    this.#file = undefined
    this.#room.tell(this.#address, { kind: 'stored', name: this.#name, bytes: file.bytes })
  }

  #acknowledge(what: Acknowledged): void {
    this.#peer.write(this.#decoder.wire.ack(what))
  }

  #refuseAndStartOver(reason: string): void {
    this.#decoder.startOver()
    this.#refuse(reason)
  }

  #refuse(reason: string): void {
    this.#peer.write(this.#decoder.wire.refusal(reason))
    this.#room.tell(this.#address, { kind: 'refused', reason })
  }

  async #leave(): Promise<void> {
    this.#isOver = true
    const file = this.#file
    this.#peer.end()
    if (file) {
      await file[Symbol.asyncDispose]()
      this.#room.tell(this.#address, { kind: 'unfinished', name: this.#name, bytes: file.bytes })
    }
    this.#room.leave(this)
    this.#left.resolve()
  }
}
