import { encodeLength } from '../../reference/wire/length-prefix.ts'
import type { Framing } from './wire-profile.ts'

const newline = Buffer.from('\n')

/** The bytes of one message with what shows its end; the end of a stream is the session's to say. */
export function writeFrame(body: Buffer, framing: Framing): Buffer {
  if (framing.kind === 'line') return Buffer.concat([body, newline])
  if (framing.kind === 'length') return Buffer.concat([encodeLength(body.length, framing.field), body])
  if (framing.kind === 'marker') return Buffer.concat([body, framing.marker])
  return body
}
