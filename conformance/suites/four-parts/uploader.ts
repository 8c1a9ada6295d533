import { partSizes, type Wire } from '../../../reference/exercises/four-parts/protocol.ts'
import type { Session } from '../../../reference/net/session.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Pace } from '../../model/pace.ts'
import { pictureOf } from '../../oracles/picture.ts'
import { replyMissing } from '../../oracles/reply-missing.ts'
import { RawPeer } from '../../peers/raw-peer.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import { say as sayEngine } from '../../words/say.ts'
import { readAcks } from './oracles/read-acks.ts'
import { say } from './words/say.ts'

/** A file as a client sends it. */
export interface Upload {
  readonly name: string
  readonly content: Buffer
  /** The address that the client says it has; its true one when absent. */
  readonly claims?: string
}

/** What an acknowledgement belongs to: the address, the announced file, or one of the four parts. */
export type Stage = 'ip' | 'file' | 'part1' | 'part2' | 'part3' | 'part4'

/** The stages of the parts, by index. */
export const partStages = ['part1', 'part2', 'part3', 'part4'] as const

/** A client of ours that sends files, whichever wire is spoken. */
export class Uploader implements StreamPeer {
  readonly name: string
  readonly session: Session
  readonly pace: Pace
  readonly wire: Wire
  readonly #raw: RawPeer

  constructor(name: string, session: Session, pace: Pace, wire: Wire) {
    this.name = name
    this.session = session
    this.pace = pace
    this.wire = wire
    this.#raw = new RawPeer(name, session, pace)
  }

  /** The address from which the server sees us come. */
  get address(): string {
    return this.session.localAddress
  }

  /** Sends bytes as they are; what came before them cannot be their acknowledgement. */
  async sendBytes(bytes: Buffer): Promise<void> {
    while (this.session.hasArrived) await this.session.next(0)
    await this.#raw.sendBytes(bytes)
  }

  /** Says the address; acknowledged. */
  async sayAddress(address: string = this.address): Promise<void> {
    await this.sendBytes(this.wire.ip(address))
    await this.expectAcks('ip')
  }

  /** Says the address and announces the file; both are acknowledged, and so are the empty parts of a tiny file. */
  async announce({ name, content, claims }: Upload): Promise<void> {
    await this.sayAddress(claims)
    await this.sendBytes(this.wire.file(name, content.length))
    const parts = partsOf(content)
    const firstBytes = parts.findIndex((part) => part.length > 0)
    await this.expectAcks('file', 1 + (firstBytes < 0 ? parts.length : firstBytes))
  }

  /** Sends the parts from the one with index `from` up to, not including, the one with index `to`; each is acknowledged. */
  async sendParts({ content }: Upload, from = 0, to = 4): Promise<void> {
    for (const [i, part] of partsOf(content).slice(0, to).entries()) {
      if (i < from || part.length === 0) continue
      await this.sendBytes(part)
      await this.expectAcks(partStages[i] as (typeof partStages)[number])
    }
  }

  /** Sends a whole file; everything is acknowledged. */
  async upload(upload: Upload): Promise<void> {
    await this.announce(upload)
    await this.sendParts(upload)
  }

  /**
   * `count` acknowledgements, in any words. Where they are no lines, nothing counts them: whatever comes is enough.
   * @throws ExpectationFailed when they do not come, or with the refusal.
   */
  async expectAcks(stage: Stage, count = 1, withinMs: number = this.pace.answerMs): Promise<void> {
    const until = performance.now() + withinMs
    for (let missing = count; missing > 0; ) {
      const left = Math.max(0, until - performance.now())
      const arrival = await this.#raw.reply((came) => readAcks(came).lines >= missing, left, this.pace.gapMs)
      if (arrival.kind !== 'whole') throw replyMissing(arrival, say('ack-expected', { stage }))
      const { lines, isRefusal, hasText } = readAcks(arrival.bytes)
      if (isRefusal) throw refused(stage, arrival.bytes)
      if (lines === 0 && hasText) return
      missing -= lines
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#raw[Symbol.asyncDispose]()
  }
}

/** The four parts of a content. */
export function partsOf(content: Buffer): Buffer[] {
  let at = 0
  return partSizes(content.length).map((size) => {
    at += size
    return content.subarray(at - size, at)
  })
}

function refused(stage: Stage, reply: Buffer): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'refused',
      text: say('refused', { text: reply.toString().trim().slice(0, 120) }),
      expected: say('ack-expected', { stage }),
      pictures: [pictureOf(reply, sayEngine('picture-received'))],
    },
    { answer: 'wrong' },
  )
}
