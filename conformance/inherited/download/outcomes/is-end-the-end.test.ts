import { describe, expect, it } from 'vitest'
import type { PairView } from '../../../pair/pair-view.ts'
import { isEndTheEnd } from './is-end-the-end.ts'

const content = Buffer.from(Array.from({ length: 1103 }, (_, i) => (i * i) & 0xff))

function heard(...said: (string | Buffer)[]): PairView {
  const passages = said.map((bytes, i) => ({
    way: 'to-client' as const,
    connection: 0,
    offset: i,
    bytes: Buffer.from(bytes),
    totalBytes: bytes.length,
    atMs: i,
  }))
  return { conversation: { passages } } as unknown as PairView
}

describe('isEndTheEnd', () => {
  it('is so where only the content was said', () => {
    expect(isEndTheEnd(heard(content), content)).toBe(true)
    expect(isEndTheEnd(heard('OK\n', content), content)).toBe(true)
  })

  it.each([
    ['in digits', 'OK 1103\n'],
    ['in hexadecimal', '{"n":"44f"}'],
    ['in four bytes', Buffer.from('0000044f', 'hex')],
    ['in two bytes, the low one first', Buffer.from('4f04', 'hex')],
  ])('is not so where the length is told %s', (_how, head) => {
    expect(isEndTheEnd(heard(head, content.subarray(0, 500)), content)).toBe(false)
  })
})
