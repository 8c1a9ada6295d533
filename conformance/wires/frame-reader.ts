import type { Session } from '../../reference/net/session.ts'
import { decodeLength, type LengthField } from '../../reference/wire/length-prefix.ts'
import type { Pace } from '../model/pace.ts'
import type { Framing } from './wire-profile.ts'

/** What came of waiting for a message; anything but `frame` gives what came until then and leaves it unread. */
export interface FrameArrival {
  readonly kind: 'frame' | 'end' | 'reset' | 'deadline'
  /** The message without what marks its end. */
  readonly bytes: Buffer
  readonly waitedMs: number
}

/** How to take the next message. */
export interface Taking {
  readonly framing: Framing
  /** What `size` framing counts, in bytes. */
  readonly size?: number
  readonly withinMs: number
  /** Whether a message without an end is whole for certain, so that no silence has to be awaited. */
  readonly isWhole?: (bytes: Buffer) => boolean
  /** Whether a message without an end makes sense, so that a silence after it ends it; else its rest is awaited. */
  readonly makesSense?: (bytes: Buffer) => boolean
}

const newline = 0x0a
/** More than this no message of an exercise holds; what announces more is not awaited. */
export const maxFrameBytes = 64 * 1024 * 1024

/** Cuts what comes on a session into messages. */
export class FrameReader {
  readonly #session: Session
  readonly #pace: Pace
  #pieces: Buffer[] = []
  #bytes = 0

  constructor(session: Session, pace: Pace) {
    this.#session = session
    this.#pace = pace
  }

  /** What came and was not taken yet. */
  get unread(): Buffer {
    return this.#joined()
  }

  /** Puts a message back, so that it is taken next. */
  putBack(bytes: Buffer): void {
    this.#pieces.unshift(bytes)
    this.#bytes += bytes.length
  }

  /** The next message, or what came instead. */
  take(taking: Taking): Promise<FrameArrival> {
    if (this.#session.transport === 'udp') return this.#datagram(taking)
    const { framing } = taking
    switch (framing.kind) {
      case 'length':
        return this.#prefixed(taking, framing.field)
      case 'line':
        return this.#line(taking)
      case 'marker':
        return this.#marked(taking, framing.marker)
      case 'size':
        return this.#exactly(taking.size ?? 0, taking)
      case 'end-of-stream':
        return this.#toEnd(taking)
      default:
        return this.#until(taking, () => undefined, this.#pace.settleMs)
    }
  }

  async #datagram({ withinMs }: Taking): Promise<FrameArrival> {
    const since = performance.now()
    const back = this.#pieces.shift()
    if (back) {
      this.#bytes -= back.length
      return { kind: 'frame', bytes: back, waitedMs: 0 }
    }
    const arrival = await this.#session.next(withinMs)
    const waitedMs = performance.now() - since
    if (arrival.kind === 'bytes') return { kind: 'frame', bytes: arrival.bytes, waitedMs }
    return { kind: arrival.kind, bytes: Buffer.alloc(0), waitedMs }
  }

  /** A line, which no text makes whole before its end comes. Where silence ended the one before, its end may come late. */
  async #line({ withinMs: allMs, makesSense = () => true, framing }: Taking): Promise<FrameArrival> {
    const until = performance.now() + allMs
    for (;;) {
      let isMarked = false
      const find = (have: Buffer) => {
        const found = markedBy(have, newline, 1)
        isMarked = found !== undefined
        return found
      }
      const withinMs = Math.max(0, until - performance.now())
      const line = await this.#until({ framing, withinMs, makesSense }, find, this.#pace.settleMs)
      const isLateEnd = this.#owesLineEnd && isMarked && line.bytes.toString('latin1').trim() === ''
      if (line.kind === 'frame') this.#owesLineEnd = !isMarked
      if (!isLateEnd) return line
    }
  }

  #owesLineEnd = false

  /** A message that `find` recognises in what came; where `quietMs` is given, silence ends it too. */
  async #until(
    { withinMs, isWhole, makesSense = () => true }: Taking,
    find: (have: Buffer) => { readonly from: number; readonly to: number; readonly next: number } | undefined,
    quietMs?: number,
  ): Promise<FrameArrival> {
    const since = performance.now()
    for (;;) {
      const have = this.#joined()
      const found = have.length > 0 ? find(have) : undefined
      if (found) return this.#cut(have, found, since)
      const everything = { from: 0, to: have.length, next: have.length }
      if (have.length > 0 && isWhole?.(have)) return this.#cut(have, everything, since)
      const endsBySilence = quietMs !== undefined && have.length > 0
      const left = since + withinMs - performance.now()
      const isQuietEnough = endsBySilence && makesSense(have)
      const arrival = await this.#session.next(Math.max(0, isQuietEnough ? quietMs : left))
      if (arrival.kind === 'bytes') this.#keep(arrival.bytes)
      else if (endsBySilence) return this.#cut(have, everything, since)
      else return { kind: arrival.kind, bytes: have, waitedMs: performance.now() - since }
      if (this.#bytes > maxFrameBytes)
        return { kind: 'deadline', bytes: this.#joined(), waitedMs: performance.now() - since }
    }
  }

  /** A length and as many bytes as it says; those are joined once they are all there. */
  async #prefixed({ withinMs }: Taking, field: LengthField): Promise<FrameArrival> {
    const since = performance.now()
    let end = field.bytes
    let isKnown = false
    for (;;) {
      if (!isKnown && this.#bytes >= field.bytes) {
        end += decodeLength(this.#joined(), field)
        isKnown = true
      }
      if (isKnown && this.#bytes >= end)
        return this.#cut(this.#joined(), { from: field.bytes, to: end, next: end }, since)
      const stopped = await this.#more(withinMs, since)
      if (stopped) return stopped
    }
  }

  /** Everything before a mark; what was searched once is not searched again. */
  async #marked({ withinMs }: Taking, marker: Buffer): Promise<FrameArrival> {
    const since = performance.now()
    for (let clean = 0; ; ) {
      const at = this.#indexOf(marker, clean)
      if (at >= 0) return this.#cut(this.#joined(), { from: 0, to: at, next: at + marker.length }, since)
      clean = Math.max(0, this.#bytes - marker.length + 1)
      const stopped = await this.#more(withinMs, since)
      if (stopped) return stopped
    }
  }

  /** Waits for more of a message, which may take as long as it goes on coming; gives why nothing more comes. */
  async #more(withinMs: number, since: number): Promise<FrameArrival | undefined> {
    const arrival = await this.#session.next(withinMs)
    if (arrival.kind === 'bytes') this.#keep(arrival.bytes)
    const kind = arrival.kind === 'bytes' ? (this.#bytes > maxFrameBytes ? 'deadline' : undefined) : arrival.kind
    return kind && { kind, bytes: this.#joined(), waitedMs: performance.now() - since }
  }

  #indexOf(marker: Buffer, from: number): number {
    let before = 0
    const tail: Buffer[] = []
    for (const piece of this.#pieces) {
      if (before + piece.length > from) tail.push(piece.subarray(Math.max(0, from - before)))
      before += piece.length
    }
    const at = Buffer.concat(tail).indexOf(marker)
    return at < 0 ? -1 : from + at
  }

  async #exactly(size: number, { withinMs }: Taking): Promise<FrameArrival> {
    const since = performance.now()
    // a long content may take as long as it goes on coming
    while (this.#bytes < size) {
      const arrival = await this.#session.next(withinMs)
      if (arrival.kind === 'bytes') this.#keep(arrival.bytes)
      else return { kind: arrival.kind, bytes: this.#joined(), waitedMs: performance.now() - since }
    }
    return this.#cut(this.#joined(), { from: 0, to: size, next: size }, since)
  }

  async #toEnd({ withinMs }: Taking): Promise<FrameArrival> {
    const since = performance.now()
    while (this.#bytes <= maxFrameBytes) {
      const arrival = await this.#session.next(withinMs)
      if (arrival.kind === 'bytes') this.#keep(arrival.bytes)
      else {
        const bytes = this.#joined()
        if (arrival.kind === 'deadline' || (arrival.kind === 'reset' && bytes.length === 0))
          return { kind: arrival.kind, bytes, waitedMs: performance.now() - since }
        // nothing at all before the end: an empty message the first time, the end from then on
        if (bytes.length === 0 && this.#hasEnded) return { kind: 'end', bytes, waitedMs: performance.now() - since }
        this.#hasEnded = true
        return this.#cut(bytes, { from: 0, to: bytes.length, next: bytes.length }, since)
      }
    }
    return { kind: 'deadline', bytes: this.#joined(), waitedMs: performance.now() - since }
  }

  #hasEnded = false

  #cut(
    have: Buffer,
    { from, to, next }: { readonly from: number; readonly to: number; readonly next: number },
    since: number,
  ): FrameArrival {
    const rest = have.subarray(next)
    this.#pieces = rest.length > 0 ? [rest] : []
    this.#bytes = rest.length
    return { kind: 'frame', bytes: have.subarray(from, to), waitedMs: performance.now() - since }
  }

  #keep(bytes: Buffer): void {
    this.#pieces.push(bytes)
    this.#bytes += bytes.length
  }

  #joined(): Buffer {
    const [only, ...more] = this.#pieces
    if (!only) return Buffer.alloc(0)
    if (more.length === 0) return only
    const joined = Buffer.concat(this.#pieces)
    this.#pieces = [joined]
    return joined
  }
}

function markedBy(have: Buffer, mark: Buffer | number, markBytes: number) {
  const at = have.indexOf(mark)
  return at < 0 ? undefined : { from: 0, to: at, next: at + markBytes }
}
