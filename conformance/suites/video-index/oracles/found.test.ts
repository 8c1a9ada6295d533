import { expect, it } from 'vitest'
import { givesOwner } from './found.ts'

const owner = { ip: '127.0.0.1', port: 1030 }

it.each([
  ['EXITO 127.0.0.1 1030', true],
  ['Lo tiene 127.0.0.1:1030.', true],
  ['éxito: (127.0.0.1, 1030)', true],
  ['EXITO 127.0.0.1 10305', false],
  ['EXITO 127.0.0.11 1030', false],
  ['EXITO 1030', false],
  ['El video que busca no existe', false],
])('%s', (reply, gives) => {
  expect(givesOwner(reply, owner)).toBe(gives)
})
