/** How a length field is written: its width in bytes and its byte order. */
export interface LengthField {
  readonly bytes: number
  readonly order: 'little' | 'big'
}

/** The largest length that `field` can announce. */
export function maxAnnounced(field: LengthField): number {
  return Math.min(2 ** (8 * field.bytes) - 1, Number.MAX_SAFE_INTEGER)
}

/** Writes `length` into a buffer of `field.bytes` bytes. @throws RangeError when it does not fit. */
export function encodeLength(length: number, field: LengthField): Buffer {
  if (!Number.isInteger(length) || length < 0 || length > maxAnnounced(field))
    throw new RangeError(`length ${length} does not fit in ${field.bytes} bytes`)
  const out = Buffer.alloc(field.bytes)
  let rest = length
  for (let i = 0; i < field.bytes; i++) {
    out[field.order === 'little' ? i : field.bytes - 1 - i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return out
}

/** Reads the length that `header` (at least `field.bytes` bytes) announces. */
export function decodeLength(header: Uint8Array, field: LengthField): number {
  let length = 0
  for (let i = 0; i < field.bytes; i++)
    length = length * 256 + (header[field.order === 'little' ? field.bytes - 1 - i : i] as number)
  return length
}

/** One whole frame: the length field and the body. */
export function encodeFrame(body: Uint8Array, field: LengthField): Buffer {
  return Buffer.concat([encodeLength(body.length, field), body])
}
