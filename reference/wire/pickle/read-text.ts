import { isAscii, isUtf8 } from 'node:buffer'
import { PickleFailure } from './pickle-problem.ts'

/** The text of Python 2's `str`, which Python 3 reads as ASCII. */
export function requireAscii(bytes: Buffer): string {
  if (!isAscii(bytes)) throw new PickleFailure('not-utf-8', 'a string of Python 2 is not ASCII')
  return bytes.toString('latin1')
}

/** A name of a global, of which each character was one byte. */
export function utf8Line(line: string): string {
  const bytes = Buffer.from(line, 'latin1')
  if (!isUtf8(bytes)) throw new PickleFailure('not-utf-8', 'the name is not UTF-8')
  return bytes.toString('utf8')
}

const stringEscapes = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v', '\\': '\\', "'": "'", '"': '"' }),
)

/** `S`: a string literal of Python 2, in quotes. */
export function readStringLine(line: string): string {
  const quote = line[0]
  if (line.length < 2 || (quote !== "'" && quote !== '"') || line.at(-1) !== quote)
    throw new PickleFailure('bad-argument', 'the string is not in quotes')
  const text = line
    .slice(1, -1)
    .replace(/\\(?:x([0-9a-f]{2})|([0-7]{1,3})|(.))/gis, (whole, hex?: string, octal?: string, letter?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
      return stringEscapes.get(letter ?? '') ?? whole
    })
  return requireAscii(Buffer.from(text, 'latin1'))
}

/** `V`: raw-unicode-escape, which is Latin-1 with `\uXXXX` and `\UXXXXXXXX`. */
export function readUnicodeLine(line: string): string {
  const text = line.replace(/\\(?:\\|([uU])([0-9a-fA-F]{0,8}))/g, (whole, letter?: string, digits = '') => {
    if (letter === undefined) return whole
    const hex = String(digits).slice(0, letter === 'U' ? 8 : 4)
    const code = Number.parseInt(hex, 16)
    if (hex.length !== (letter === 'U' ? 8 : 4) || code > 0x10ffff)
      throw new PickleFailure('bad-argument', 'an escape is not whole')
    return String.fromCodePoint(code) + String(digits).slice(hex.length)
  })
  if (!text.isWellFormed()) throw new PickleFailure('not-utf-8', 'half of a surrogate pair has no UTF-8')
  return text
}
