import type { PickleWriter } from './pickle-writer.ts'

/** Writes an `int` as CPython does: the shortest of the opcodes that the protocol knows. */
export function encodeInteger(out: PickleWriter, protocol: number, value: number | bigint): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`${value} is no safe integer: a float is a PickleFloat, a larger int a bigint`)
  if (value < -(2 ** 31) || value >= 2 ** 31) encodeLong(out, protocol, BigInt(value))
  else if (protocol === 0) out.latin1(`I${value}\n`)
  else encodeShort(out, Number(value))
}

function encodeShort(out: PickleWriter, value: number): void {
  if (value >= 0 && value < 256) {
    out.op('K')
    out.byte(value)
  } else if (value >= 0 && value < 65536) {
    out.op('M')
    out.integer(value, 2)
  } else {
    out.op('J')
    out.integer(value, 4)
  }
}

function encodeLong(out: PickleWriter, protocol: number, value: bigint): void {
  const data = protocol < 2 ? undefined : twosComplement(value)
  if (!data) out.latin1(`L${value}L\n`)
  else if (data.length < 256) out.counted(0x8a, 1, data)
  else out.counted(0x8b, 4, data)
}

/** The fewest bytes that hold the number and its sign, little-endian. */
function twosComplement(value: bigint): Buffer {
  const bits = (value < 0n ? -value - 1n : value).toString(2).length + 1
  const bytes = Math.ceil(bits / 8)
  const hex = BigInt.asUintN(bytes * 8, value).toString(16)
  return Buffer.from(hex.padStart(bytes * 2, '0'), 'hex').reverse()
}

/** Writes a `float`. */
export function encodeFloat(out: PickleWriter, protocol: number, value: number): void {
  if (protocol === 0) out.latin1(`F${floatText(value)}\n`)
  else {
    out.op('G')
    out.double(value)
  }
}

function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value)
}

/** Writes a `str`. @throws TypeError when it has half of a surrogate pair, which UTF-8 cannot carry. */
export function encodeText(out: PickleWriter, protocol: number, value: string): void {
  if (!value.isWellFormed()) throw new TypeError('a text with half of a surrogate pair has no UTF-8')
  const data = Buffer.from(value, 'utf8')
  if (protocol === 0) out.latin1(`V${rawUnicodeEscape(value)}\n`)
  else if (protocol >= 4 && data.length < 256) out.counted(0x8c, 1, data)
  // no text of Node is as long as four bytes of length could not say
  else out.counted(0x58, 4, data)
}

function rawUnicodeEscape(value: string): string {
  return value.replace(/[\0\n\r\x1a\\]|[^\0-\xff]/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16)
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`
  })
}

/** Writes `bytes` with an opcode of their own. @throws RangeError from 4 GiB on, which nobody sends. */
export function encodeBytes(out: PickleWriter, data: Uint8Array): void {
  if (data.length >= 2 ** 32) throw new RangeError('4 GiB of bytes or more are not written')
  if (data.length < 256) out.counted(0x43, 1, data)
  else out.counted(0x42, 4, data)
}
