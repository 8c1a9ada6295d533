import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { orAborted } from './or-aborted.ts'

test('work that ends in time gives what it came to and leaves nothing on the signal', async () => {
  const { signal } = new AbortController()
  expect(await orAborted(Promise.resolve(3), signal)).toBe(3)
  await expect(orAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('work that does not end is left when the signal is aborted, before or meanwhile', async () => {
  const interruption = new AbortController()
  const left = orAborted(new Promise(() => undefined), interruption.signal)
  interruption.abort()
  expect(await left).toBe('aborted')
  expect(await orAborted(new Promise(() => undefined), interruption.signal)).toBe('aborted')
})
