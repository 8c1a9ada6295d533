import { expect, it } from 'vitest'
import { fromPlain, toPlain } from './plain-data.ts'

it('comes back as it was through JSON', () => {
  const value = {
    bytes: Buffer.from([0, 255]),
    map: new Map([['a', { deep: [1, undefined, Number.POSITIVE_INFINITY] }]]),
    set: new Set(['x']),
    nothing: undefined,
    text: 'ñ',
  }
  expect(fromPlain(JSON.parse(JSON.stringify(toPlain(value))))).toEqual(value)
})

it('takes a key of an attacker for a key like any other', () => {
  const value = fromPlain(JSON.parse('{"__proto__": {"isAdmin": true}}')) as object
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect('isAdmin' in {}).toBe(false)
})
