import { lengthField } from '../../../../reference/exercises/storage/protocol.ts'
import type { Random } from '../../../model/random.ts'
import { contentFrame } from './storage-host.ts'

/** A file that a client downloads. */
export interface DownloadedFile {
  readonly name: string
  readonly content: Buffer
}

/** A name that nothing on a screen or in a folder has by chance; `stem` may hold any letters. */
export function freshName(random: Random, stem = 'archivo'): string {
  return `${stem}-${letters(random, 8)}.txt`
}

/** Printable bytes of one line: right also in programs that take bytes for text. */
export function plainContent(random: Random, bytes: number): Buffer {
  return Buffer.alloc(bytes, letters(random, Math.min(bytes, patternBytes)))
}

/** Every byte value there is, line ends of every kind among them, and no text in any encoding. */
export function everyByte(bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 167 + Math.floor(i / 256)) & 0xff))
}

/** A content whose answer has a body of exactly `bodyBytes` bytes; undefined where no content gives that. */
export function contentForBody(random: Random, bodyBytes: number): Buffer | undefined {
  const empty = contentFrame(Buffer.alloc(0)).length - lengthField.bytes
  for (let bytes = bodyBytes - empty; bytes >= Math.max(0, bodyBytes - empty - mostOverhead); bytes--) {
    const content = plainContent(random, bytes)
    if (contentFrame(content).length - lengthField.bytes === bodyBytes) return content
  }
  return undefined
}

/** No power of two: pieces that change places are noticed. */
const patternBytes = 1021

/** By how much the opcodes of long bytes, which stand outside of the frames, are longer than those of no bytes. */
const mostOverhead = 24

function letters(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(alphabet)).join('')
}

const alphabet = [...'bcdfghjkmnpqrstvwxz']
