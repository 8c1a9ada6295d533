import { isUtf8 } from 'node:buffer'
import type { ByteField } from '../model/reason.ts'
import type { Text } from '../model/text.ts'
import { say } from '../words/say.ts'

/** The most lines that are told apart; what follows them is one more field. */
const mostLines = 24
/** As many bytes as lengths usually have. */
const lengthWidths = [4, 5, 2] as const
/** A command is a word that says what the line wants: `SUBIR`, `MSG`, `GET` … */
const command = /^[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ_-]+(?= |$)/u

/** What the bytes of a message without a frame are, by their look: JSON, lines with a command and its data, plain text, or no text. */
export function textFields(bytes: Uint8Array): ByteField[] {
  if (bytes.length === 0) return []
  const prefix = isText(bytes) ? 0 : prefixBytes(bytes)
  if (prefix > 0) return framed(bytes, prefix)
  if (!isText(bytes))
    return [{ start: 0, end: bytes.length, name: say(isPickle(bytes) ? 'field-pickle' : 'field-binary') }]
  const lines = linesOf(bytes)
  const shown = lines.slice(0, mostLines).flatMap(({ start, end, next }) => lineFields(bytes, start, end, next))
  const rest = shown.at(-1)?.end ?? 0
  return rest < bytes.length ? [...shown, { start: rest, end: bytes.length, name: say('field-text') }] : shown
}

/** How many bytes at the beginning count those that follow them, in either order of bytes; 0 when none do. */
function prefixBytes(bytes: Uint8Array): number {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const counts = (width: number): boolean =>
    width < all.length && [all.readUIntBE(0, width), all.readUIntLE(0, width)].includes(all.length - width)
  return lengthWidths.find(counts) ?? 0
}

function framed(bytes: Uint8Array, prefix: number): ByteField[] {
  const value = String(bytes.length - prefix)
  const body = textFields(bytes.subarray(prefix))
  return [
    field(0, prefix, say('field-length-value', { value })),
    ...body.map(({ start, end, name }) => field(start + prefix, end + prefix, name)),
  ]
}

function isPickle(bytes: Uint8Array): boolean {
  return bytes[0] === 0x80 && (bytes[1] ?? 0) <= 5
}

function lineFields(bytes: Uint8Array, start: number, end: number, next: number): ByteField[] {
  const text = Buffer.from(bytes.subarray(start, end)).toString('utf8')
  const word = command.exec(text)?.[0]
  const split = word === undefined ? start : start + Buffer.byteLength(word)
  const content = word === undefined ? [field(start, end, nameOf(text))] : commandFields(start, split, end)
  return [...content, field(end, next, say('field-line-end'))].filter((each) => each.end > each.start)
}

function commandFields(start: number, split: number, end: number): ByteField[] {
  return [field(start, split, say('field-command')), field(split, end, say('field-data'))]
}

function nameOf(text: string): Text {
  return /^\s*[[{]/.test(text) ? { es: 'JSON', en: 'JSON' } : say('field-text')
}

function field(start: number, end: number, name: Text): ByteField {
  return { start, end, name }
}

/** Lines with their end apart; what follows the last line feed is a line too. */
function linesOf(bytes: Uint8Array): { readonly start: number; readonly end: number; readonly next: number }[] {
  const lines = []
  for (let start = 0; start < bytes.length && lines.length <= mostLines; ) {
    const feed = bytes.indexOf(0x0a, start)
    const next = feed < 0 ? bytes.length : feed + 1
    const end = feed < 0 ? next : feed > start && bytes[feed - 1] === 0x0d ? feed - 1 : feed
    lines.push({ start, end, next })
    start = next
  }
  return lines
}

/** Letters and white space only; the last character may be cut off by a window or by the network. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false
  return [0, 1, 2, 3].some((lacking) => lacking < bytes.length && isUtf8(bytes.subarray(0, bytes.length - lacking)))
}
