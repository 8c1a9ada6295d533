import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Movement } from './movement.ts'

it('is quiet when nothing moved for long enough, and no sooner', async () => {
  const movement = new Movement()
  const since = performance.now()
  const quiet = movement.quietFor(60, 5000)
  await pause(30)
  movement.moved()
  expect(await quiet).toBe(true)
  expect(performance.now() - since).toBeGreaterThanOrEqual(88)
  expect(await movement.quietFor(1, 0)).toBe(true)
})

it('gives up when it does not become quiet', async () => {
  const movement = new Movement()
  const moving = setInterval(() => movement.moved(), 5)
  expect(await movement.quietFor(200, 60)).toBe(false)
  clearInterval(moving)
})

it('is not quiet while something is held back, and tells when it no longer is', async () => {
  const movement = new Movement()
  let told = 0
  const off = movement.onMove(() => told++)
  const release = movement.hold()
  expect(await movement.quietFor(1, 30)).toBe(false)
  expect(told).toBe(0)
  release()
  expect(told).toBe(1)
  off()
  movement.moved()
  expect(told).toBe(1)
  expect(await movement.quietFor(1, 1000)).toBe(true)
  await expect(movement.while(Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await movement.quietFor(1, 1000)).toBe(true)
})
