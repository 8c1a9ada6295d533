import type { Session } from '../../reference/net/session.ts'
import type { Pace } from '../model/pace.ts'
import type { Role } from '../model/requirement.ts'
import type { StreamPeer } from '../peers/stream-peer.ts'
import { hearBlocks, sayBlocks } from './blocks.ts'
import type { Conversation } from './conversation.ts'
import { hearEach, sayEach } from './each.ts'
import { encodeMessage } from './encode-message.ts'
import { fieldsOf } from './fields-of.ts'
import { fold } from './fold.ts'
import { type FrameArrival, FrameReader } from './frame-reader.ts'
import type { Heard, HeardMessage, PartHeard } from './heard.ts'
import { missing, unexpected } from './message-failures.ts'
import { isWholeText, recogniseText } from './recognise-text.ts'
import type { Fields } from './template.ts'
import type { Framing, TextPart, WirePart, WireProfile } from './wire-profile.ts'
import { writeFrame } from './write-frame.ts'

/** One side of a conversation in abstract messages; the profile says which bytes carry them. */
export class WiredPeer implements StreamPeer, Conversation {
  readonly name: string
  readonly session: Session
  readonly pace: Pace
  readonly profile: WireProfile
  /** Which of the two programs we play. */
  readonly role: Role
  readonly frames: FrameReader
  /** How often something was said again because nothing came. */
  repeats = 0
  /** How many messages and acknowledgements of the other side were understood. */
  understood = 0
  #known: Fields = {}
  #lastSaid: Buffer | undefined
  #lastHeard: Buffer | undefined

  constructor(name: string, session: Session, pace: Pace, profile: WireProfile, role: Role) {
    this.name = name
    this.session = session
    this.pace = pace
    this.profile = profile
    this.role = role
    this.frames = new FrameReader(session, pace)
  }

  /** The values that the conversation has named so far. */
  get known(): Fields {
    return this.#known
  }

  /** Takes values for named in the conversation, where they were not said as a message. */
  learn(fields: Fields): void {
    const { bytes, ...named } = fields
    this.#known = { ...this.#known, ...named, ...(bytes && fields.size === undefined && { size: bytes.length }) }
  }

  /** Whether this wire has such a message at all. */
  has(message: string): boolean {
    return this.profile.messages.has(message)
  }

  /** Sends bytes as they are. */
  sendBytes(bytes: Buffer): Promise<void> {
    this.#lastSaid = bytes
    return this.session.write(bytes)
  }

  /**
   * Says a message, waiting for the acknowledgements in between; nothing where the wire has no such message.
   * @throws ExpectationFailed when an acknowledgement does not come.
   */
  async say(message: string, fields: Fields = {}, withinMs: number = this.pace.answerMs): Promise<void> {
    this.learn(fields)
    await this.sayParts(message, this.#partsOf(message), fields, withinMs)
  }

  /**
   * Says what leads to the bytes of a message, acknowledgements included. Gives the piece that carries them and those
   * after it, which are still to be said.
   * @throws ExpectationFailed when an acknowledgement does not come.
   */
  async sayUpToBytes(
    message: string,
    fields: Fields,
    withinMs: number = this.pace.answerMs,
  ): Promise<readonly WirePart[]> {
    this.learn(fields)
    const parts = this.#partsOf(message)
    const carrying = parts.findIndex(({ template }) => template.fields.includes('bytes'))
    await this.sayParts(message, parts.slice(0, carrying), fields, withinMs)
    return parts.slice(carrying)
  }

  /** Says some pieces of a message. @throws ExpectationFailed when an acknowledgement does not come. */
  async sayParts(
    message: string,
    parts: readonly WirePart[],
    fields: Fields = {},
    withinMs: number = this.pace.answerMs,
  ): Promise<void> {
    for (const part of parts) {
      if (part.from !== this.role) await this.#hearAck(message, part as TextPart, withinMs)
      else if (part.kind === 'blocks') await sayBlocks(this, message, part, fields.bytes ?? Buffer.alloc(0), withinMs)
      else if (part.kind === 'each') await sayEach(this, part, fields.names ?? [])
      else await this.sayText(part, fields)
    }
  }

  /** What `say` sends before it waits for anything, as it stands in the byte stream. */
  encode(message: string, fields: Fields = {}): Buffer {
    return encodeMessage(this.profile, this.role, message, { ...this.#known, ...fields })
  }

  /**
   * The next message, which should be one of `messages`; what is ignored and what only repeats is passed over.
   * `isWhole` knows of a first text without an end that nothing more of it will come.
   */
  async hear(
    messages: readonly string[],
    withinMs: number = this.pace.answerMs,
    isWhole?: (bytes: Buffer) => boolean,
  ): Promise<Heard> {
    const awaited = messages.filter((message) => this.has(message))
    const first = await this.#firstOf(awaited, withinMs, isWhole)
    if (first.kind !== 'message') return first
    this.understood++
    this.learn(first.fields)
    let { fields } = first
    const pieces = [first.bytes]
    const [opening, ...rest] = this.#partsOf(first.message)
    const parts = opening?.kind === 'text' ? rest : this.#partsOf(first.message)
    for (const [i, part] of parts.entries()) {
      const after = parts.slice(i + 1).find(({ from }) => from === part.from)
      const got = await this.#hearPart(part, withinMs, after?.kind === 'text' ? after : undefined)
      if (!got.ok) return got.heard.kind === 'unknown' ? got.heard : { ...got.heard, message: first.message }
      fields = { ...fields, ...got.fields }
      pieces.push(got.bytes)
      this.learn(got.fields)
    }
    return { kind: 'message', message: first.message, fields, bytes: Buffer.concat(pieces) }
  }

  /** The next message. @throws ExpectationFailed when it is none of `messages`, or none comes. */
  async expect(
    messages: readonly string[],
    withinMs: number = this.pace.answerMs,
    isWhole?: (bytes: Buffer) => boolean,
  ): Promise<HeardMessage> {
    const heard = await this.hear(messages, withinMs, isWhole)
    if (heard.kind === 'message') return heard
    throw heard.kind === 'unknown'
      ? unexpected(this.profile, messages, heard.bytes)
      : missing(this.profile, messages, heard)
  }

  /** Sends one text of a message. */
  async sayText(part: Pick<TextPart, 'template' | 'framing'>, fields: Fields): Promise<void> {
    await this.sendBytes(this.frameOf(part, fields))
    if (part.framing.kind === 'end-of-stream') this.session.end()
  }

  /** One text of a message with what shows its end. */
  frameOf({ template, framing }: Pick<TextPart, 'template' | 'framing'>, fields: Fields): Buffer {
    return writeFrame(template.fill({ ...this.#known, ...fields }), framing)
  }

  /**
   * The next frame that is neither ignored nor a repeat of the one before. Over UDP, what was said last is said again
   * while nothing comes, as the profile asks, and when the other side repeats itself.
   */
  async nextFrame(
    framing: Framing,
    withinMs: number,
    settled: { isWhole?: (bytes: Buffer) => boolean; makesSense?: (bytes: Buffer) => boolean } = {},
  ): Promise<FrameArrival> {
    const until = performance.now() + withinMs
    const { repeat } = this.profile
    const everyMs = this.session.transport === 'udp' && this.role === 'client' ? repeat?.everyMs : undefined
    for (let said = 0; ; ) {
      const leftMs = Math.max(0, until - performance.now())
      const waitMs = everyMs === undefined || said >= (repeat?.times ?? 0) ? leftMs : Math.min(leftMs, everyMs)
      const size = this.#known.size
      const frame = await this.frames.take({
        framing,
        withinMs: waitMs,
        ...(size !== undefined && { size }),
        ...settled,
      })
      if (frame.kind === 'deadline' && waitMs < leftMs) {
        said++
        await this.sayAgain()
      } else if (frame.kind === 'frame' && this.#isRepeated(frame.bytes)) {
        if (this.role === 'server') await this.sayAgain()
      } else if (frame.kind === 'frame' && this.#isIgnored(frame.bytes, framing)) continue
      else {
        if (frame.kind === 'frame') this.#lastHeard = frame.bytes
        return frame
      }
    }
  }

  putBack(bytes: Buffer): void {
    this.#lastHeard = undefined
    this.frames.putBack(bytes)
  }

  /** Says once more what was said last. */
  async sayAgain(): Promise<void> {
    if (!this.#lastSaid) return
    this.repeats++
    await this.session.write(this.#lastSaid)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session[Symbol.asyncDispose]()
  }

  #partsOf(message: string): readonly WirePart[] {
    return this.profile.messages.get(message) ?? []
  }

  #isRepeated(bytes: Buffer): boolean {
    return (
      this.session.transport === 'udp' && this.profile.repeat !== undefined && this.#lastHeard?.equals(bytes) === true
    )
  }

  #isIgnored(bytes: Buffer, framing: Framing): boolean {
    if (this.profile.ignored.length === 0 || framing.kind === 'size' || framing.kind === 'end-of-stream') return false
    const text = fold(bytes.toString('utf8', 0, 4096))
    return this.profile.ignored.some((pattern) => pattern.test(text))
  }

  async #firstOf(
    awaited: readonly string[],
    withinMs: number,
    isKnown: (bytes: Buffer) => boolean = () => false,
  ): Promise<Heard> {
    const openings = awaited.flatMap((message) => {
      const [part] = this.#partsOf(message)
      return part ? [{ message, part }] : []
    })
    const [any] = openings
    if (!any) throw new Error(`the wire ${this.profile.name} has none of the messages ${awaited.join(', ')}`)
    if (any.part.kind !== 'text') return { kind: 'message', message: any.message, fields: {}, bytes: Buffer.alloc(0) }
    const texts = openings.flatMap(({ message, part }) => (part.kind === 'text' ? [{ message, part }] : []))
    const { framing } = any.part
    const isWhole = (bytes: Buffer) => isKnown(bytes) || texts.some(({ part }) => isWholeText(part, bytes))
    const makesSense = (bytes: Buffer) => recogniseText(texts, bytes) !== undefined || this.#isIgnored(bytes, framing)
    const frame = await this.nextFrame(framing, withinMs, { isWhole, makesSense })
    if (frame.kind !== 'frame') return { kind: frame.kind, bytes: frame.bytes, waitedMs: frame.waitedMs }
    const found = recogniseText(texts, frame.bytes)
    return found ? { kind: 'message', ...found, bytes: frame.bytes } : { kind: 'unknown', bytes: frame.bytes }
  }

  async #hearPart(part: WirePart, withinMs: number, end?: TextPart): Promise<PartHeard> {
    if (part.from === this.role) {
      if (part.kind === 'text' && !part.isOptional) await this.sayText(part, {})
      return { ok: true, fields: {}, bytes: Buffer.alloc(0) }
    }
    if (part.kind === 'blocks') return hearBlocks(this, part, end, withinMs)
    if (part.kind === 'each') return hearEach(this, part, end, withinMs)
    const makesSense = (bytes: Buffer) => fieldsOf(part, bytes) !== undefined
    const frame = await this.nextFrame(part.framing, part.isOptional ? this.pace.settleMs : withinMs, {
      isWhole: (bytes) => isWholeText(part, bytes),
      makesSense,
    })
    const fields = frame.kind === 'frame' ? fieldsOf(part, frame.bytes) : undefined
    if (fields) return { ok: true, fields, bytes: frame.bytes }
    if (part.isOptional) {
      if (frame.kind === 'frame') this.putBack(writeFrame(frame.bytes, part.framing))
      return { ok: true, fields: {}, bytes: Buffer.alloc(0) }
    }
    return {
      ok: false,
      heard:
        frame.kind === 'frame'
          ? { kind: 'unknown', bytes: frame.bytes }
          : { kind: frame.kind, bytes: frame.bytes, waitedMs: frame.waitedMs },
    }
  }

  async #hearAck(message: string, part: TextPart, withinMs: number): Promise<void> {
    const got = await this.#hearPart(part, withinMs)
    if (got.ok) {
      this.understood++
      return
    }
    const { heard } = got
    throw heard.kind === 'unknown'
      ? unexpected(this.profile, [message], heard.bytes, part.template)
      : missing(this.profile, [message], heard, part.template)
  }
}
