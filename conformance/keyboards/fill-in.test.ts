import { expect, it } from 'vitest'
import { fillIn } from './fill-in.ts'

it('fills in words in braces and leaves other braces', () => {
  expect(fillIn('SUBIR {file} {"a": 1} {}', { file: '{port} $& .pdf' })).toBe('SUBIR {port} $& .pdf {"a": 1} {}')
})

it('says which placeholder has no value, and which have one', () => {
  expect(() => fillIn('{fle}', { file: 'a', host: 'b' })).toThrow(
    'no value for “fle” here. Values here: {file}, {host}.',
  )
  expect(() => fillIn('{constructor}', {})).toThrow('Values here: –.')
})
