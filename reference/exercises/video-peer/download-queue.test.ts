import { expect, it } from 'vitest'
import { DownloadQueue } from './download-queue.ts'

const job = (video: string) => ({ host: '127.0.0.1', port: 1030, video })

it('does one job after the other, in order, also those that are added later', async () => {
  const events: string[] = []
  const queue = new DownloadQueue(async ({ video }) => {
    events.push(`empieza ${video}`)
    await new Promise((resolve) => setImmediate(resolve))
    events.push(`termina ${video}`)
  })
  queue.add(job('a'))
  queue.add(job('b'))
  expect(queue.isBusy).toBe(true)
  await queue.finished()
  expect(queue.isBusy).toBe(false)
  queue.add(job('c'))
  await queue.finished()
  expect(events).toEqual(['a', 'b', 'c'].flatMap((video) => [`empieza ${video}`, `termina ${video}`]))
})

it('gives what it drops, and takes nothing more', async () => {
  const done: string[] = []
  const queue = new DownloadQueue(({ video }, signal) => {
    done.push(video)
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
  })
  for (const video of ['a', 'b', 'c']) queue.add(job(video))
  expect(queue.drop()).toEqual([job('a'), job('b'), job('c')])
  await queue.finished()
  queue.add(job('d'))
  await queue.finished()
  expect(done).toEqual(['a'])
  expect(queue.drop()).toEqual([])
})
