import { isUtf8 } from 'node:buffer'

const named: Readonly<Record<number, string>> = { 9: '⇥', 10: '⏎', 13: '\\r', 32: '␣' }

/** Characters that fill a cell of their own and have no direction that could reorder the cells beside it. */
const upright =
  /^(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])[\p{L}\p{N}\p{P}\p{S}]$/u
const invisible = /[\u115f\u1160\u3164\uffa0\ufffc\ufffd\u2800]/u
const continued = '·'

/**
 * What stands in the cell of each byte: its character, a sign for white space, or two hexadecimal digits. The bytes of
 * a longer character are its letter and `·` after it, where `isText` says that there is text.
 */
export function byteCells(bytes: Uint8Array, isText: (index: number) => boolean): readonly string[] {
  const cells: string[] = []
  while (cells.length < bytes.length) {
    const at = cells.length
    const letter = isText(at) ? longCharacter(bytes.subarray(at, at + 4)) : undefined
    if (letter === undefined) cells.push(cellOf(bytes[at] ?? 0))
    else cells.push(letter.shown, ...Array.from({ length: letter.bytes - 1 }, () => continued))
  }
  return cells
}

function cellOf(byte: number): string {
  const sign = named[byte]
  if (sign !== undefined) return sign
  return byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : byte.toString(16).padStart(2, '0')
}

function longCharacter(bytes: Uint8Array): { readonly shown: string; readonly bytes: number } | undefined {
  const lead = bytes[0] ?? 0
  if (lead < 0xc2) return undefined
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  const own = bytes.subarray(0, length)
  if (own.length < length || !isUtf8(own)) return undefined
  const shown = Buffer.from(own).toString('utf8')
  return upright.test(shown) && !invisible.test(shown) ? { shown, bytes: length } : undefined
}
