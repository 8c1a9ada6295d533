import { deflateSync } from 'node:zlib'
import { visibleLine } from '../text/visible.ts'

/** How wide a line of bytes may be. */
const width = 88
/** What is longer than this is written in short where it can be. */
const longBytes = 200

/** A text as Python writes it, in which no byte of it can be anything but text. */
export function pythonText(text: string): string {
  return JSON.stringify(visibleLine(text).toWellFormed())
}

/** A text as it may stand behind `#`. */
export function pythonComment(text: string): string {
  return `# ${visibleLine(text).toWellFormed()}`
}

/** Bytes as Python writes them: one literal, a repetition, several lines, or compressed where that is much shorter. */
export function pythonBytes(bytes: Buffer): string {
  const plain = literal(bytes)
  if (plain.length <= width) return plain
  const short = bytes.length > longBytes ? (repetition(bytes) ?? compressed(bytes)) : repetition(bytes)
  return short !== undefined && short.length < plain.length / 2 ? short : severalLines(bytes)
}

function literal(bytes: Uint8Array): string {
  return `b'${Array.from(bytes, character).join('')}'`
}

function character(byte: number): string {
  if (byte === 0x0a) return '\\n'
  if (byte === 0x0d) return '\\r'
  if (byte === 0x27 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
}

/** `b'head' + b'xy' * 300 + b'tail'`, where the longest run of one byte is most of it. */
function repetition(bytes: Buffer): string | undefined {
  let [start, end] = [0, 0]
  for (let from = 0; from < bytes.length; ) {
    let to = from + 1
    while (to < bytes.length && bytes[to] === bytes[from]) to++
    if (to - from > end - start) [start, end] = [from, to]
    from = to
  }
  if (end - start < bytes.length / 2) return undefined
  const parts = [
    ...(start > 0 ? [literal(bytes.subarray(0, start))] : []),
    `${literal(bytes.subarray(start, start + 1))} * ${end - start}`,
    ...(end < bytes.length ? [literal(bytes.subarray(end))] : []),
  ]
  return parts.join(' + ')
}

function compressed(bytes: Buffer): string {
  return `zlib.decompress(base64.b64decode('${deflateSync(bytes).toString('base64')}'))`
}

function severalLines(bytes: Buffer): string {
  const lines: string[] = ['']
  for (const byte of bytes) {
    const next = character(byte)
    if ((lines.at(-1)?.length ?? 0) + next.length > width - 12) lines.push('')
    lines[lines.length - 1] += next
  }
  return `(\n${lines.map((line) => `        b'${line}'`).join('\n')}\n    )`
}
