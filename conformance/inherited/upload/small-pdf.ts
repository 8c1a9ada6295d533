/** After the first line, so that programs that look at a file take it for a binary one. */
const binaryComment = Buffer.from([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])
const plainText = /^[ -~]*$/

/**
 * A real PDF of one page with one line of text, and with all 256 byte values in a stream that no page shows.
 * @throws RangeError when the line is no plain ASCII.
 */
export function smallPdf(line: string): Buffer {
  if (!plainText.test(line)) throw new RangeError(`a line of plain ASCII was expected: ${line}`)
  const shown = `BT /F1 24 Tf 72 720 Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`
  const everyByte = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
    stream(Buffer.from(shown)),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    stream(everyByte),
  ]
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n'), binaryComment]
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    offsets.push(lengthOf(pieces))
    pieces.push(Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  }
  const start = lengthOf(pieces)
  const entries = ['0000000000 65535 f ', ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `)]
  const size = entries.length
  const tail = `xref\n0 ${size}\n${entries.join('\n')}\ntrailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(tail)])
}

function stream(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')])
}

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
