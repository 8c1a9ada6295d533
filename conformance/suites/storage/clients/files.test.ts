import { expect, it } from 'vitest'
import { lengthField } from '../../../../reference/exercises/storage/protocol.ts'
import { randomFor } from '../../../model/random.ts'
import { contentForBody, everyByte, freshName, plainContent } from './files.ts'
import { contentFrame } from './storage-host.ts'

it('finds the content whose answer has exactly so many bytes', () => {
  for (const bytes of [127, 1024, 4097, 65_535, 65_536, 65_537]) {
    const content = contentForBody(randomFor(1, 'files'), bytes)
    expect(content && contentFrame(content).length - lengthField.bytes).toBe(bytes)
  }
  expect(contentForBody(randomFor(1, 'files'), 10)).toBeUndefined()
})

it('gives contents of the wanted length, with every byte value or with letters only', () => {
  expect(new Set(everyByte(1024)).size).toBe(256)
  expect(everyByte(1024).subarray(0, 256)).not.toEqual(everyByte(1024).subarray(256, 512))
  expect(plainContent(randomFor(1, 'plain'), 3000).toString()).toMatch(/^[a-z]{3000}$/)
  expect(plainContent(randomFor(1, 'plain'), 0)).toHaveLength(0)
})

it('gives a name of its own each time', () => {
  const random = randomFor(1, 'names')
  expect(freshName(random)).not.toBe(freshName(random))
})
