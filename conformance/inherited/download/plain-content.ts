const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const lineBytes = 61

/** So many bytes of plain text in lines; another `salt` gives other text, and no two neighbourhoods are alike. */
export function plainContent(bytes: number, salt = 0): Buffer {
  const content = Buffer.alloc(bytes)
  for (let i = 0; i < bytes; i++) {
    const place = i + salt
    const letter = (place * 7 + (place >> 5) + (place >> 11) + salt) % letters.length
    content[i] = i % lineBytes === lineBytes - 1 ? 0x0a : letters.charCodeAt(letter)
  }
  return content
}

/** Every value that a byte may have, in several orders, and the line ends of three systems: no text. */
export function binaryContent(bytes: number): Buffer {
  const content = Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 31 + (i >> 8) * 7) % 256))
  Buffer.from('\r\n\n\r\x1a\0').copy(content, Math.floor(bytes / 2))
  return content
}
