import { expect, it } from 'vitest'
import { Template } from './template.ts'

it('writes values in their places, bytes as they are', () => {
  const bytes = Buffer.from([0, 255, 10])
  expect(new Template('SUBIR {name} {size}').fill({ name: 'mi año.pdf', size: 3 })).toEqual(
    Buffer.from('SUBIR mi año.pdf 3'),
  )
  expect(new Template('DATOS {seq} {bytes}').fill({ seq: 0, bytes })).toEqual(
    Buffer.concat([Buffer.from('DATOS 0 '), bytes]),
  )
  expect(new Template('[{names|commas}]').fill({ names: ['a', 'b'] }).toString()).toBe('[a, b]')
  expect(new Template('{names|python}').fill({ names: ['a', 'b'] }).toString()).toBe("['a', 'b']")
  expect(new Template('RECIBIDO {size}').fill({}).toString()).toBe('RECIBIDO ')
})

it.each([
  ['SUBIR {name} {size}', 'SUBIR mis fotos 2.jpg 12', { name: 'mis fotos 2.jpg', size: 12 }],
  ['SUBIR {name} {size}', '  subir  x.pdf   0 \r', { name: 'x.pdf', size: 0 }],
  ['Sí', 'SI', {}],
  ['¿Sobrescribir? (s/n)', '¿sobrescribír? (S/N)\n', {}],
  ['{name}, ¿en qué puedo ayudarte?', 'María José, ¿EN QUE puedo ayudarte?', { name: 'María José' }],
  ['{names}', 'uno\r\ndos\n', { names: ['uno', 'dos'] }],
] as const)('%j reads %j, case, accents and white space aside', (source, text, fields) => {
  expect(new Template(source).match(Buffer.from(text))).toEqual(fields)
})

it.each([
  ['SUBIR {name} {size}', 'SUBIR x.pdf muchos'],
  ['SUBIR {name} {size}', 'BAJAR x.pdf 1'],
  ['SI', 'SIGUE'],
  ['OK', ''],
  ['a.b', 'axb'],
])('%j does not read %j', (source, text) => {
  expect(new Template(source).match(Buffer.from(text))).toBeUndefined()
})

it('reads any bytes, also line ends and what is no text', () => {
  const bytes = Buffer.from([10, 13, 0, 0xff, 0xc3, 32])
  const sent = new Template('DATOS {seq} {bytes}').fill({ seq: 12, bytes })
  expect(new Template('DATOS {seq} {bytes}').match(sent)).toEqual({ seq: 12, bytes })
  expect(new Template('DATOS {seq} {bytes}').match(Buffer.from('DATOS x y'))).toBeUndefined()
})

it('takes no digits and no separators out of the bytes', () => {
  const read = (source: string, text: string) => new Template(source).match(Buffer.from(text))
  expect(read('{seq}|{bytes}', '7|8|9')).toEqual({ seq: 7, bytes: Buffer.from('8|9') })
  expect(read('ñ {seq} {bytes}', 'ñ 7  8 ')).toEqual({ seq: 7, bytes: Buffer.from(' 8 ') })
  expect(read('DATOS {seq} {bytes}', 'xDATOS 1 a')).toBeUndefined()
  expect(read('{name} {bytes}', 'a b c')).toEqual({ name: 'a b', bytes: Buffer.from('c') })
})

it('knows whether anything fits it', () => {
  expect(new Template('{name}').takesAnything).toBe(true)
  expect(new Template('SI {name}').takesAnything).toBe(false)
  expect(new Template('SI').takesAnything).toBe(false)
  expect(new Template('SI').isConstant).toBe(true)
})
