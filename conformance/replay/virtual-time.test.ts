import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inVirtualTime } from './virtual-time.ts'

it('lets long waits take no time, in their order', async () => {
  const since = performance.now()
  const order: string[] = []
  const passedMs = await inVirtualTime(async () => {
    const begun = performance.now()
    setTimeout(() => order.push('second'), 20_000)
    setTimeout(() => order.push('first'), 10_000)
    clearTimeout(setTimeout(() => order.push('never'), 15_000))
    await pause(30_000)
    return performance.now() - begun
  })
  expect(order).toEqual(['first', 'second'])
  expect(passedMs).toBeGreaterThanOrEqual(30_000)
  expect(passedMs).toBeLessThan(30_001)
  expect(performance.now() - since).toBeLessThan(5000)
})

it('waits for a file that is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zocalo-'))
  const path = join(folder, 'grande')
  try {
    const first = await inVirtualTime(async () => {
      await writeFile(path, Buffer.alloc(8 * 1024 * 1024, 1))
      return Promise.race([readFile(path).then(() => 'file'), pause(1).then(() => 'time')])
    })
    expect(first).toBe('file')
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('gives the clocks back, also after a failure', async () => {
  const { setTimeout: before } = globalThis
  await expect(inVirtualTime(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(globalThis.setTimeout).toBe(before)
})
