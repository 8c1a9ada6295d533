import { expect, it } from 'vitest'
import { encodeMensaje } from '../../../../reference/exercises/storage/protocol.ts'
import { picklePicture } from './pickle-picture.ts'

const body = encodeMensaje({ estado: 'mal' }).subarray(4)
const text = { es: 'esto', en: 'this' }

it('names every opcode with what it does, in both languages', () => {
  const { fields, totalBytes } = picklePicture(body)
  expect(totalBytes).toBe(body.length)
  expect(fields.at(0)?.name).toEqual({
    es: 'PROTO 4 (la versión del pickle)',
    en: 'PROTO 4 (the version of the pickle)',
  })
  expect(fields.map(({ name }) => name.es)).toContain('SHORT_BINUNICODE "estado" (un texto)')
  expect(fields.at(-1)).toMatchObject({ start: body.length - 1, end: body.length })
})

it('marks the value of an attribute', () => {
  const { mark } = picklePicture(body, { at: { attribute: 'estado' }, text })
  expect(body.subarray(mark?.start, mark?.end).toString('latin1')).toBe('\x8c\x03mal')
})

it('marks the opcode at an offset, and the rest of what is no pickle', () => {
  expect(picklePicture(body, { at: 3, text }).mark).toMatchObject({ start: 2, end: 11 })
  const { fields, mark } = picklePicture(Buffer.from('{"a": 1}'), { at: 0, text })
  expect(fields).toHaveLength(1)
  expect(mark).toMatchObject({ start: 0, end: 8 })
})
