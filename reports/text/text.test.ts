import { describe, expect, test } from 'vitest'
import { byteCells } from './byte-cells.ts'
import { hex, readable } from './byte-text.ts'
import { shortened, visible, visibleLine } from './visible.ts'

describe('visible', () => {
  test.each([
    ['\u001b[31m', '\\x1b[31m'],
    ['a\u0000b\u007f\u009b', 'a\\x00b\\x7f\\x9b'],
    ['\r\n', '\\r\n'],
    ['\u202etxt.exe', '\\u202etxt.exe'],
    ['\u200b\ufeff\u2066', '\\u200b\\ufeff\\u2066'],
    ['\ud800!', '\\ud800!'],
    ['\u{e0041}', '\\u{e0041}'],
    ['¡Hola, señor! 😀 مرحبا', '¡Hola, señor! 😀 مرحبا'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test('a line stays one line', () => {
    expect(visibleLine('a\n\tb\u2028c')).toBe('a\\n\\tb\\u2028c')
  })
})

test('shortened counts characters, not halves of them', () => {
  expect(shortened('abc', 3)).toBe('abc')
  expect(shortened('abcd', 3)).toBe('ab…')
  expect(shortened('😀😀😀', 3)).toBe('😀😀😀')
  expect(shortened('😀😀😀😀', 3)).toBe('😀😀…')
})

describe('readable', () => {
  test.each([
    [[0x13, 0, 0x7b, 0x22], '\\x13\\x00{"'],
    [[...Buffer.from('señal')], 'señal'],
    [[...Buffer.from('señal').subarray(0, 3)], 'se\\xc3'],
    [[...Buffer.from('a😀').subarray(0, 4)], 'a\\xf0\\x9f\\x98'],
    [[0xff, 0xfe, 0x41], '\\xff\\xfeA'],
    [[], ''],
  ])('%j', (bytes, text) => {
    expect(readable(Uint8Array.from(bytes))).toBe(text)
  })
})

test('hex parts the bytes', () => {
  expect(hex(Uint8Array.of(0, 1, 255))).toBe('00 01 ff')
  expect(hex(Uint8Array.of())).toBe('')
})

describe('byteCells', () => {
  const cells = (text: string, isText = true): string => byteCells(Buffer.from(text), () => isText).join('|')

  test('a cell for every byte: letters, signs for white space, numbers for the rest', () => {
    expect(cells('a b\t\r\n\0\u007f')).toBe('a|␣|b|⇥|\\r|⏎|00|7f')
    expect(cells('ñ€😀')).toBe('ñ|·|€|·|·|😀|·|·|·')
    expect(cells('ñ', false)).toBe('c3|b1')
  })

  test('no letter that changes the direction of a row, joins its neighbour or is drawn as nothing', () => {
    for (const text of ['ש', 'م', '\u0301', '\u3164', '\u00ad', '\u2028', '\ufffd']) {
      expect(cells(text)).toMatch(/^[\da-f]{2}(\|[\da-f]{2})+$/)
    }
  })

  test('a letter that is cut off is numbers', () => {
    expect(byteCells(Buffer.from('€').subarray(0, 2), () => true)).toEqual(['e2', '82'])
    expect(byteCells(Buffer.of(0xc0, 0x80, 0xff), () => true)).toEqual(['c0', '80', 'ff'])
  })
})
