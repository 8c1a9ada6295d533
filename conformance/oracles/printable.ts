/** The bytes as text when all of them are printable ASCII, else undefined: a length that is really text gives itself away. */
export function printableText(bytes: Uint8Array): string | undefined {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? Buffer.from(bytes).toString('latin1') : undefined
}
