import { describe, expect, test } from 'vitest'
import { firstDifference } from './first-difference.ts'
import { decimalText, millisecondsText } from './numbers-text.ts'

describe('firstDifference', () => {
  test.each([
    ['Fila 3, columna 12: red', 'Fila 3, columna 12: rosa', ['red', 'rosa']],
    ['el texto «hola», entero', 'el texto «hol», entero', ['hola', 'hol']],
    ['3 tableros', '1 tablero', undefined],
    ['13 videos', '12 videos', ['13', '12']],
    ['igual', 'igual', undefined],
    ['nada en común', 'se cerró', undefined],
    ['OK 12', 'OK 12 34', ['', ' 34']],
    ['a😀b c', 'a😁b c', ['a😀b', 'a😁b'].map((text) => text.slice(1, 3))],
  ] as const)('%j, %j', (expected, actual, marked) => {
    const found = firstDifference(expected, actual)
    expect(found && [found.expected, found.actual]).toEqual(marked)
    if (!found) return
    expect(found.before + found.expected + found.after).toBe(expected)
    expect(found.before + found.actual + found.after).toBe(actual)
  })

  test('inside a long word the letters are marked', () => {
    const long = 'abcdefghijklmnopqrstuvwxyz'.repeat(3)
    expect(firstDifference(`${long}X${long}`, `${long}Y${long}`)).toMatchObject({ expected: 'X', actual: 'Y' })
  })
})

test('decimals have the sign of the language', () => {
  expect(decimalText(3.84, 1)).toEqual({ es: '3,8', en: '3.8' })
  expect(millisecondsText(0.42)).toEqual({ es: '0,4', en: '0.4' })
  expect(millisecondsText(257.3)).toEqual({ es: '257', en: '257' })
})
