import { occupantOf } from '../../files/occupant-of.ts'
import { isPlainName } from '../../files/plain-name.ts'
import type { OverwriteChoice, UploadOffer } from '../../wire/upload-texts.ts'
import { IncomingFile } from './incoming-file.ts'
import { answersAfterEndMs, type ClientMessage, maxFileBytes, maxPieceBytes, type ServerMessage } from './protocol.ts'
import type { RefusalReason } from './refusal-reason.ts'

/** What happened in a conversation that a person at the server may want to know. */
export type UploadNews =
  | { readonly kind: 'stored' | 'unfinished'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'cancelled'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** Where a conversation stores files and whom it tells. */
export interface ConversationRoom {
  readonly dir: string
  readonly reasons: Readonly<Record<RefusalReason, string>>
  send(message: ServerMessage): void
  onNews(news: UploadNews): void
  /** Told of work on the disk that is to be finished before the server ends. */
  onWork(work: Promise<void>): void
}

type Current =
  | { readonly kind: 'looking'; readonly offer: UploadOffer }
  | { readonly kind: 'asked'; readonly offer: UploadOffer }
  | { readonly kind: 'receiving'; readonly offer: UploadOffer; readonly file: IncomingFile }
  | { readonly kind: 'storing'; readonly offer: UploadOffer; readonly file: IncomingFile }

/** A transfer that has ended: late repeats get its last answer again. */
interface Ended {
  readonly answer: ServerMessage
  readonly until: number
  readonly file: IncomingFile | undefined
}

const askedForMs = 10 * 60_000
const silentForMs = 30_000

/** What the server and one client address say to each other: one transfer at a time, and the answers of the last one. */
export class UploadConversation {
  readonly #room: ConversationRoom
  #current: Current | undefined
  #ended: Ended | undefined
  #lastAnswer: ServerMessage | undefined
  #toldReason: string | undefined
  #heardAt = performance.now()

  constructor(room: ConversationRoom) {
    this.#room = room
  }

  /** Whether it may be forgotten without harm when room is needed. */
  get isIdle(): boolean {
    return this.#current === undefined
  }

  /** Whether nothing has to be remembered at the time `now`; one whose client fell silent gives up its transfer. */
  isOver(now: number): boolean {
    const patience = this.#current?.kind === 'asked' ? askedForMs : silentForMs
    if (this.#current && this.#current.kind !== 'storing' && now - this.#heardAt > patience) this.abandon()
    if (this.#ended && now > this.#ended.until) this.#ended = undefined
    return !this.#current && !this.#ended
  }

  /** Takes one datagram; undefined is one that is no message. */
  received(message: ClientMessage | undefined): void {
    this.#heardAt = performance.now()
    if (message?.kind === 'piece') this.#takePiece(message.seq, message.bytes)
    else if (message?.kind === 'choice') this.#takeChoice(message.choice)
    else if (message) this.#takeOffer(message.offer)
    else this.#refuse('unknown')
  }

  /** Gives up the transfer that is under way, unless it is being stored. */
  abandon(): void {
    const current = this.#current
    if (current?.kind === 'storing') return
    this.#current = undefined
    if (current?.kind !== 'receiving') return
    this.#room.onNews({ kind: 'unfinished', name: current.offer.name, bytes: current.file.bytes })
    this.#room.onWork(current.file.abandon())
  }

  #takeOffer(offer: UploadOffer): void {
    const current = this.#current
    if (current && current.offer.name === offer.name && current.offer.size === offer.size) {
      if (current.kind !== 'looking' && this.#lastAnswer) this.#room.send(this.#lastAnswer)
    } else if (current?.kind !== 'storing') {
      this.abandon()
      if (!isPlainName(offer.name)) this.#refuse('name')
      else if (offer.size > maxFileBytes) this.#refuse('size')
      else void this.#look(offer)
    }
  }

  async #look(offer: UploadOffer): Promise<void> {
    const looking: Current = { kind: 'looking', offer }
    this.#current = looking
    const occupant = await occupantOf(this.#room.dir, offer.name).catch(() => 'other' as const)
    if (this.#current !== looking) return
    this.#current = undefined
    if (occupant === 'nothing') this.#accept(offer, false)
    else if (occupant === 'other') this.#refuse('occupied')
    else {
      this.#current = { kind: 'asked', offer }
      this.#answer({ kind: 'ask' })
    }
  }

  #accept(offer: UploadOffer, replaces: boolean): void {
    this.#current = { kind: 'receiving', offer, file: new IncomingFile(this.#room.dir, offer, replaces) }
    this.#answer({ kind: 'accept' })
  }

  #takeChoice(choice: OverwriteChoice): void {
    const current = this.#current
    if (current?.kind === 'asked' && choice === 'overwrite') this.#accept(current.offer, true)
    else if (current?.kind === 'asked') {
      this.#room.onNews({ kind: 'cancelled', name: current.offer.name })
      this.#end({ kind: 'cancelled' })
    } else if (current && choice === 'overwrite') {
      if (current.kind !== 'looking') this.#room.send({ kind: 'accept' })
    } else if (!current && this.#ended) this.#room.send(this.#ended.answer)
    else this.#refuse('turn')
  }

  #takePiece(seq: number, bytes: Buffer): void {
    const current = this.#current
    if (!current || current.kind === 'asked') this.#repeatEnd(seq)
    else if (current.kind === 'receiving' && bytes.length > maxPieceBytes) this.#refuse('piece')
    else if (current.kind === 'receiving') this.#receive(current, seq, bytes)
    else if (current.kind === 'storing' && current.file.knows(seq)) this.#answer({ kind: 'ack', seq })
  }

  #receive({ offer, file }: Current & { kind: 'receiving' }, seq: number, bytes: Buffer): void {
    const taken = file.take(seq, bytes)
    if (taken === 'failed') this.#fail('disk')
    else if (taken === 'excess') this.#fail('excess')
    else if (taken !== 'dropped') this.#answer({ kind: 'ack', seq })
    if (taken !== 'whole') return
    this.#current = { kind: 'storing', offer, file }
    this.#room.onWork(this.#store(offer, file))
  }

  /** Answers a piece when no file is awaited: a repeat of the last transfer gets its answers again. */
  #repeatEnd(seq: number): void {
    const ended = this.#ended
    const isRepeat = ended?.answer.kind !== 'receipt' || ended.file?.knows(seq) === true
    if (!ended || !isRepeat) {
      this.#refuse('turn')
      return
    }
    if (ended.answer.kind === 'receipt') this.#room.send({ kind: 'ack', seq })
    this.#room.send(ended.answer)
  }

  async #store(offer: UploadOffer, file: IncomingFile): Promise<void> {
    const stored = await file.store().catch(() => undefined)
    if (stored === undefined) this.#fail('disk')
    else if (!stored) this.#fail('taken')
    else {
      this.#room.onNews({ kind: 'stored', name: offer.name, bytes: offer.size })
      this.#end({ kind: 'receipt', size: offer.size }, file)
    }
  }

  /** Ends the transfer without a file. */
  #fail(why: RefusalReason): void {
    if (this.#current && 'file' in this.#current) this.#room.onWork(this.#current.file.abandon())
    const reason = this.#room.reasons[why]
    this.#room.onNews({ kind: 'refused', reason })
    this.#end({ kind: 'error', reason })
  }

  #end(answer: ServerMessage, file?: IncomingFile): void {
    this.#current = undefined
    this.#ended = { answer, until: performance.now() + answersAfterEndMs, file }
    this.#answer(answer)
  }

  #answer(message: ServerMessage): void {
    this.#lastAnswer = message
    this.#toldReason = undefined
    this.#room.send(message)
  }

  /** Says that one datagram was not understood or not allowed; the transfer stays as it was. */
  #refuse(why: RefusalReason): void {
    const reason = this.#room.reasons[why]
    // who repeats a mistake is answered each time but told of once
    if (reason !== this.#toldReason) this.#room.onNews({ kind: 'refused', reason })
    this.#toldReason = reason
    this.#room.send({ kind: 'error', reason })
  }
}
