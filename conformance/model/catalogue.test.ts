import { expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'

const say = catalogue({
  es: {
    greeting: 'Hola, {name}.',
    plain: 'Listo.',
    bytes: '{count, plural, =0 {nada} one {# byte} other {# bytes}}',
    size: '{bytes, number} bytes en {ms, number, ::.0} ms',
  },
  en: {
    greeting: 'Hello, {name}.',
    plain: 'Done.',
    bytes: '{count, plural, =0 {nothing} one {# byte} other {# bytes}}',
    size: '{bytes, number} bytes in {ms, number, ::.0} ms',
  },
})

it('says a message in every language', () => {
  expect(say('plain')).toEqual({ es: 'Listo.', en: 'Done.' })
  expect(say('greeting', { name: 'Ana' })).toEqual({ es: 'Hola, Ana.', en: 'Hello, Ana.' })
})

it.each([
  [0, 'nada', 'nothing'],
  [1, '1 byte', '1 byte'],
  [2, '2 bytes', '2 bytes'],
  [65_537, '65.537 bytes', '65,537 bytes'],
])('counts %d by the rules of each language', (count, es, en) => {
  expect(say('bytes', { count })).toEqual({ es, en })
})

it('writes numbers as each language does', () => {
  expect(say('size', { bytes: 1_234_567, ms: 12.25 })).toEqual({
    es: '1.234.567 bytes en 12,3 ms',
    en: '1,234,567 bytes in 12.3 ms',
  })
  expect(say('size', { bytes: 1234, ms: 3 }).es).toBe('1234 bytes en 3,0 ms')
})

it('puts values in as they are, whatever they look like', () => {
  const hostile = "<b>{name}</b> '{x}' {count, plural, other {#}}"
  expect(say('greeting', { name: hostile })).toEqual({ es: `Hola, ${hostile}.`, en: `Hello, ${hostile}.` })
})

it.each(['greeting', 'bytes', 'size'] as const)('throws when %s lacks a value', (id) => {
  expect(() => say(id)).toThrow(/value|provided|name|count|bytes/i)
})
