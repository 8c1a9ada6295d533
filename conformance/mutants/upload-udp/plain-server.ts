import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import {
  type ClientMessage,
  maxPieceBytes,
  parseClientMessage,
} from '../../../reference/exercises/upload-udp/protocol.ts'
import { type UdpAddress, UdpPort } from '../../../reference/net/udp-port.ts'
import type { UploadOffer } from '../../../reference/wire/upload-texts.ts'
import type { Program } from '../mutant.ts'

/** What one client sends. */
export interface Talk {
  readonly offer: UploadOffer
  state: 'asked' | 'receiving' | 'stored' | 'cancelled'
  readonly pieces: Map<number, Buffer>
  received: number
  /** What was answered last. */
  last: string
}

const mostAhead = 64

/** A correct server of exercise 2 over UDP in small parts; a mutant replaces exactly one of them. */
export class PlainServer implements Program {
  readonly talks = new Map<string, Talk>()
  #count = 0

  async serve(host: string, port: number): Promise<void> {
    const udp: UdpPort = await UdpPort.bind(host, port, {
      received: (bytes, from) => {
        if (bytes.subarray(0, 5).toString() === 'ERROR') return
        this.answer(this.keyOf(from), bytes, (answer) => udp.send(Buffer.from(answer), from))
      },
    })
  }

  /** Who speaks. */
  keyOf({ host, port }: UdpAddress): string {
    return `${host} ${port}`
  }

  answer(key: string, bytes: Buffer, say: (answer: string) => void): void {
    for (const answer of this.answersTo(key, this.read(bytes))) say(answer)
  }

  read(bytes: Buffer): ClientMessage | undefined {
    return parseClientMessage(bytes)
  }

  answersTo(key: string, message: ClientMessage | undefined): readonly string[] {
    if (!message) return this.notUnderstood()
    if (message.kind === 'offer') return this.offered(key, message.offer)
    const talk = this.talks.get(key)
    if (!talk) return ['ERROR no toca']
    return message.kind === 'choice'
      ? this.chosen(talk, message.choice === 'overwrite')
      : this.piece(talk, message.seq, message.bytes)
  }

  notUnderstood(): readonly string[] {
    return ['ERROR no se entiende']
  }

  offered(key: string, offer: UploadOffer): readonly string[] {
    const talk = this.talks.get(key)
    const isOpen = talk?.state === 'asked' || talk?.state === 'receiving'
    if (talk && isOpen && talk.offer.name === offer.name && talk.offer.size === offer.size)
      return this.offeredAgain(talk)
    if (!this.isAllowed(offer)) return ['ERROR no permitido']
    return this.begin(key, offer)
  }

  offeredAgain(talk: Talk): readonly string[] {
    return [talk.last]
  }

  isAllowed({ name }: UploadOffer): boolean {
    return !['', '.', '..'].includes(name) && !/[/\\\0]/.test(name) && Buffer.byteLength(name) <= 255
  }

  begin(key: string, offer: UploadOffer): readonly string[] {
    const talk: Talk = { offer, state: 'receiving', pieces: new Map(), received: 0, last: '' }
    this.talks.set(key, talk)
    if (!this.has(offer.name)) return this.accept(talk)
    talk.state = 'asked'
    return this.ask(talk)
  }

  has(name: string): boolean {
    return existsSync(name)
  }

  ask(talk: Talk): readonly string[] {
    return this.last(talk, 'EXISTE')
  }

  accept(talk: Talk): readonly string[] {
    talk.state = 'receiving'
    return this.last(talk, 'OK')
  }

  last(talk: Talk, answer: string): readonly string[] {
    talk.last = answer
    return [answer]
  }

  chosen(talk: Talk, isYes: boolean): readonly string[] {
    if (talk.state === 'asked') return isYes ? this.overwrite(talk) : this.keepOld(talk)
    if (talk.state === 'receiving' && isYes) return ['OK']
    return [talk.last]
  }

  overwrite(talk: Talk): readonly string[] {
    return this.accept(talk)
  }

  keepOld(talk: Talk): readonly string[] {
    talk.state = 'cancelled'
    return this.last(talk, 'CANCELADO')
  }

  piece(talk: Talk, seq: number, bytes: Buffer): readonly string[] {
    if (talk.state === 'stored') return this.pieceAgain(talk, seq)
    if (talk.state !== 'receiving') return ['ERROR no toca']
    if (bytes.length > maxPieceBytes) return ['ERROR trozo demasiado largo']
    if (seq >= talk.pieces.size + mostAhead) return []
    this.take(talk, seq, bytes)
    const [ack = ''] = this.last(talk, `ACK ${seq}`)
    return this.isWhole(talk) ? [ack, ...this.finish(talk)] : [ack]
  }

  pieceAgain(talk: Talk, seq: number): readonly string[] {
    return [`ACK ${seq}`, talk.last]
  }

  take(talk: Talk, seq: number, bytes: Buffer): void {
    if (talk.pieces.has(seq)) return
    talk.pieces.set(seq, bytes)
    talk.received += bytes.length
  }

  isWhole({ offer, received, pieces }: Talk): boolean {
    return received >= offer.size && pieces.size > 0
  }

  finish(talk: Talk): readonly string[] {
    this.store(talk.offer.name, this.contentOf(talk))
    talk.state = 'stored'
    return this.last(talk, `RECIBIDO ${talk.offer.size}`)
  }

  contentOf({ pieces }: Talk): Buffer {
    return Buffer.concat([...pieces].sort(([a], [b]) => a - b).map(([, bytes]) => bytes))
  }

  store(name: string, content: Buffer): void {
    const unfinished = `.llega-${process.pid}-${++this.#count}`
    try {
      writeFileSync(unfinished, content)
      renameSync(unfinished, name)
    } catch {
      rmSync(unfinished, { force: true })
    }
  }
}
