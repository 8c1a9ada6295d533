import { expect, it } from 'vitest'
import { BoundedText } from './bounded-text.ts'

it('keeps everything up to its bound', () => {
  const text = new BoundedText(10)
  for (const byte of Buffer.from('0123456789')) text.append(Buffer.of(byte))
  expect(text.text()).toBe('0123456789')
})

it.each([1, 3, 5, 7, 100])('keeps the beginning and the end in pieces of %i bytes', (size) => {
  const text = new BoundedText(10)
  const bytes = Buffer.from(`abcde${'x'.repeat(33)}vwxyz`)
  for (let at = 0; at < bytes.length; at += size) text.append(bytes.subarray(at, at + size))
  expect(text.text()).toBe('abcde\n[… 33 bytes …]\nvwxyz')
})

it('shows a character only when all its bytes came, and none that was cut in half', () => {
  const text = new BoundedText(8)
  const enye = Buffer.from('ñ')
  text.append(enye.subarray(0, 1))
  expect(text.text()).toBe('')
  text.append(enye.subarray(1))
  expect(text.text()).toBe('ñ')
  text.append(Buffer.from('abñ' + 'xñabc'))
  expect(text.text()).toBe('ñab\n[… 4 bytes …]\nabc')
})
