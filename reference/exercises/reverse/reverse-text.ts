import { isUtf8 } from 'node:buffer'

/** A UTF-8 text with its characters (code points) in the opposite order; nothing when the bytes are no UTF-8. */
export function reverseText(text: Buffer): Buffer | undefined {
  if (!isUtf8(text)) return undefined
  const reversed = Buffer.allocUnsafe(text.length)
  for (let at = 0; at < text.length; ) {
    const end = at + characterBytes(text[at] ?? 0)
    for (let to = text.length - end; at < end; at++, to++) reversed[to] = text[at] ?? 0
  }
  return reversed
}

function characterBytes(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}
