import { decodeLength, encodeFrame, type LengthField } from '../../reference/wire/length-prefix.ts'
import type { Contents } from './contents.ts'
import type { Framing, LengthFraming } from './framing.ts'
import type { Send } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'

/** One frame within what is sent: it begins at `start`, its body at `body`. */
interface FrameSpan {
  readonly start: number
  readonly body: number
  readonly end: number
}

/** The bytes of a `send` step. */
export interface Encoded {
  readonly bytes: Buffer
  /** Empty for raw bytes that are not whole frames. */
  readonly frames: readonly FrameSpan[]
  /** Where it is cut; ascending. */
  readonly offsets: readonly number[]
}

/** What a `send` step puts on the wire; of a content behind a prefix, and of a datagram, the part that it asks for. @throws RangeError when its message cannot be filled up to `pad-to`. */
export function encodeSend(send: Send, { framing }: ScenarioExercise, contents: Contents): Encoded {
  const plain = plainBytes(send, contents)
  if (framing.kind !== 'length') {
    const all = plain ?? Buffer.alloc(0)
    const part = isWholePiece(send, framing) ? all.subarray(send.from, send.to) : all
    const bytes = send.prefix === undefined ? part : Buffer.concat([Buffer.from(send.prefix), part])
    return { bytes, frames: [], offsets: cutOffsets(send, bytes, []) }
  }
  const { bytes, frames } = plain
    ? { bytes: plain, frames: wholeFrames(plain, framing.field) }
    : framed(send, framing, contents)
  return { bytes, frames, offsets: cutOffsets(send, bytes, frames) }
}

/** The body of a message; undefined when it cannot be written, or not with `padTo` bytes. */
export function bodyOf(
  message: unknown,
  { encodeBody, carriesBytes }: LengthFraming,
  contents: Contents,
  padTo?: number,
): Buffer | undefined {
  return encodeBody(carriesBytes ? contents.filledIn(message) : message, padTo)
}

/** Whether a part of a content is a piece of its own, so that nothing waits for the rest of it. */
export function isWholePiece({ prefix }: Send, framing: Framing): boolean {
  return framing.kind === 'datagram' || prefix !== undefined
}

/** What is sent when it is no message: bytes, a text, a line or a content. */
export function plainBytes({ bytes, text, line, content }: Send, contents: Contents): Buffer | undefined {
  if (bytes !== undefined) return Buffer.from(bytes.replace(/\s/g, ''), 'hex')
  if (text !== undefined) return Buffer.from(text)
  if (line !== undefined) return Buffer.from(`${line}\n`)
  return content === undefined ? undefined : contents.bytes(content)
}

function cutOffsets({ cut = [] }: Send, bytes: Buffer, frames: readonly FrameSpan[]): readonly number[] {
  return typeof cut === 'string' ? everywhere(cut, bytes.length, frames) : cut
}

function framed(send: Send, framing: LengthFraming, contents: Contents) {
  const messages = send.messages ?? [send.message]
  const frames: FrameSpan[] = []
  const parts: Buffer[] = []
  let start = 0
  for (const message of messages) {
    const body = bodyOf(message, framing, contents, send['pad-to'])
    if (!body) throw new RangeError(`the message cannot be written, or not with ${send['pad-to']} bytes`)
    const frame = encodeFrame(body, framing.field)
    frames.push({ start, body: start + framing.field.bytes, end: start + frame.length })
    parts.push(frame)
    start += frame.length
  }
  return { bytes: Buffer.concat(parts), frames }
}

/** The frames of which raw bytes consist; none when something would be left over. */
function wholeFrames(bytes: Buffer, field: LengthField): FrameSpan[] {
  const frames: FrameSpan[] = []
  let start = 0
  while (start + field.bytes <= bytes.length) {
    const body = start + field.bytes
    const end = body + decodeLength(bytes.subarray(start, body), field)
    frames.push({ start, body, end })
    start = end
  }
  return start === bytes.length ? frames : []
}

/** Header cuts lie inside the length field; body cuts begin right behind it. */
function everywhere(
  where: Exclude<Send['cut'], undefined | readonly number[]>,
  length: number,
  frames: readonly FrameSpan[],
) {
  if (where === 'each-byte') return range(1, length)
  return frames.flatMap(({ start, body, end }) =>
    where === 'each-header-byte' ? range(start + 1, body) : range(body, end),
  )
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}
