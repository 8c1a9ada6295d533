import { PickleFailure } from './pickle-problem.ts'
import type { PickleReader } from './pickle-reader.ts'

/** Python itself reads no longer number from a text. */
const mostDigits = 4300
const mostBytes = 4096

/** The two's complement number in as many little-endian bytes; no bytes are 0. */
export function readSigned(reader: PickleReader, length: number): number | bigint {
  if (length === 0) return 0
  const from = reader.skip(length)
  if (length <= 6) return reader.bytes.readIntLE(from, length)
  if (length === 8) return narrow(reader.bytes.readBigInt64LE(from))
  if (length > mostBytes) throw new PickleFailure('too-large', `an int of ${length} bytes`)
  const hex = Buffer.from(reader.bytes.subarray(from, from + length))
    .reverse()
    .toString('hex')
  return narrow(BigInt.asIntN(length * 8, BigInt(`0x${hex}`)))
}

/** `I`: an int, or a bool as `00` and `01`. */
export function readIntLine(line: string): number | bigint | boolean {
  if (line === '00' || line === '01') return line === '01'
  return decimal(line)
}

/** `L`: an int, with or without the letter that Python 2 wrote behind it. */
export function readLongLine(line: string): number | bigint {
  return decimal(line.endsWith('L') ? line.slice(0, -1) : line)
}

/** The place in the memo that `p` and `g` name. */
export function readIndexLine(line: string): number {
  const index = /^\d{1,15}$/.test(line) ? Number(line) : undefined
  if (index === undefined) throw new PickleFailure('bad-argument', 'the place in the memo is no number')
  return index
}

/** `F`: a float as Python's `repr` writes it. */
export function readFloatLine(line: string): number {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(line) && line.length <= mostDigits) return Number(line)
  const named = /^([+-]?)(inf|infinity|nan)$/i.exec(line)
  if (!named) throw new PickleFailure('bad-argument', 'the text is no float')
  if (named[2]?.toLowerCase() === 'nan') return Number.NaN
  return named[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

function decimal(text: string): number | bigint {
  if (text.length > mostDigits) throw new PickleFailure('too-large', `an int of ${text.length} digits`)
  if (!/^-?\d+$/.test(text)) throw new PickleFailure('bad-argument', 'the text is no int')
  return narrow(BigInt(text))
}

function narrow(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
