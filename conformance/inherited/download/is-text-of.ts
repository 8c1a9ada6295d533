/** Whether this is what is left of bytes that were taken for text: other line ends, or no trace of what is not UTF-8. */
export function isTextOf(actual: unknown, expected: unknown): boolean {
  if (!Buffer.isBuffer(actual) || !Buffer.isBuffer(expected) || actual.equals(expected)) return false
  if (plain(actual.toString('latin1')) === plain(expected.toString('latin1'))) return true
  const [text, decoded] = [plain(actual.toString('utf8')), plain(expected.toString('utf8'))]
  return ['', '\ufffd', '?'].some((sign) => text === decoded.replaceAll('\ufffd', sign))
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
