import { decodeLength, encodeFrame, type LengthField } from '../../reference/wire/length-prefix.ts'
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

/** What a `send` step puts on the wire. @throws RangeError when its message cannot be filled up to `pad-to`. */
export function encodeSend(send: Send, exercise: ScenarioExercise): Encoded {
  const raw = send.bytes !== undefined ? Buffer.from(send.bytes.replace(/\s/g, ''), 'hex') : undefined
  const plain = raw ?? (send.text !== undefined ? Buffer.from(send.text) : undefined)
  const { bytes, frames } = plain
    ? { bytes: plain, frames: wholeFrames(plain, exercise.field) }
    : framed(send, exercise)
  const { cut = [] } = send
  const offsets = typeof cut === 'string' ? everywhere(cut, bytes.length, frames) : cut
  return { bytes, frames, offsets }
}

/** The length that a message has on its own, in bytes. */
export function bodyLength(message: unknown, exercise: ScenarioExercise): number {
  return exercise.encodeBody(message)?.length ?? 0
}

function framed(send: Send, { encodeBody, field }: ScenarioExercise) {
  const messages = send.messages ?? [send.message]
  const frames: FrameSpan[] = []
  const parts: Buffer[] = []
  let start = 0
  for (const message of messages) {
    const body = encodeBody(message, send['pad-to'])
    if (!body) throw new RangeError(`the message cannot be filled up to ${send['pad-to']} bytes`)
    const frame = encodeFrame(body, field)
    frames.push({ start, body: start + field.bytes, end: start + frame.length })
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
