import { lengthField, maxBodyBytes } from '../../../reference/exercises/canvas/protocol.ts'

/** Where the bodies of the frames of a stream lie; what is no frame any more has none. */
export function frameBodies(stream: Buffer): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = 0; at + lengthField.bytes <= stream.length; ) {
    const length = stream.readUIntLE(at, lengthField.bytes)
    if (length > maxBodyBytes) break
    const start = at + lengthField.bytes
    found.push({ start, end: Math.min(stream.length, start + length) })
    at = start + length
  }
  return found
}
