import { expect, it } from 'vitest'
import { exampleText } from './example-lines.ts'
import { Template } from './template.ts'

it.each([
  ['OK {size}', 'OK 2500', 'OK 2500'],
  ['ERROR {reason}', 'ERROR no queda espacio', 'ERROR no space left'],
  ['DATOS {seq} {bytes}', 'DATOS 0 ‹2500 bytes›', 'DATOS 0 ‹2,500 bytes›'],
  ['EXISTE\n', 'EXISTE⏎', 'EXISTE⏎'],
])('shows %j with example values', (source, es, en) => {
  expect(exampleText(new Template(source))).toEqual({ es, en })
})
