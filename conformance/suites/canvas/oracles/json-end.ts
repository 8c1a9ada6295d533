const quote = 0x22
const backslash = 0x5c
const open = 0x7b
const close = 0x7d

/** Where the JSON object that begins at the first byte ends, as a number of bytes; undefined when it is not whole. */
export function jsonEnd(bytes: Uint8Array): number | undefined {
  let depth = 0
  let inText = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (inText) {
      if (byte === backslash) i++
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (byte === open) depth++
    else if (byte === close && --depth === 0) return i + 1
    else if (depth === 0) return undefined
  }
  return undefined
}
