import { expect, it } from 'vitest'
import { readAcks } from './read-acks.ts'

const read = (text: string) => readAcks(Buffer.from(text))

it('counts whole lines in any words', () => {
  expect(read('recibido\n')).toEqual({ lines: 1, hasText: true, isRefusal: false })
  expect(read('ok\r\nrecibidotl\n\nya\n').lines).toBe(3)
  expect(read('recibido\nrecibido').lines).toBe(2)
})

it('counts nothing where there are no lines', () => {
  expect(read('recibido')).toEqual({ lines: 0, hasText: true, isRefusal: false })
  expect(read('\n')).toEqual({ lines: 0, hasText: false, isRefusal: false })
})

it('knows a refusal, and takes no other word for one', () => {
  expect(read('ERROR nombre no permitido\n').isRefusal).toBe(true)
  expect(read('recibido\nError: no').isRefusal).toBe(true)
  expect(read('sin errores\n').isRefusal).toBe(false)
  expect(readAcks(Buffer.from([0xff, 0x00, 0x0a])).lines).toBe(1)
})
