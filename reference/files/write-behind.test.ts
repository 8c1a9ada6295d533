import { expect, it } from 'vitest'
import { WriteBehind } from './write-behind.ts'

/** A file whose writes end when the test says so. */
function slowFile() {
  const writes: { readonly bytes: Buffer; readonly done: PromiseWithResolvers<void> }[] = []
  return {
    writes,
    append(bytes: Buffer): Promise<void> {
      const done = Promise.withResolvers<void>()
      writes.push({ bytes, done })
      return done.promise
    },
  }
}

it('takes pieces while an earlier one is written, and writes them together and in order', async () => {
  const file = slowFile()
  const writing = new WriteBehind(file)
  for (const piece of ['a', 'b', 'c']) await writing.push(Buffer.from(piece))
  expect(file.writes.map(({ bytes }) => String(bytes))).toEqual(['a'])
  const finished = writing.finished()
  file.writes[0]?.done.resolve()
  await expect.poll(() => file.writes.length).toBe(2)
  expect(String(file.writes[1]?.bytes)).toBe('bc')
  file.writes[1]?.done.resolve()
  await finished
})

it('keeps its giver waiting when much is unwritten', async () => {
  const file = slowFile()
  const writing = new WriteBehind(file)
  await writing.push(Buffer.from('a'))
  let isTaken = false
  const pushing = writing.push(Buffer.alloc(2 * 1024 * 1024)).then(() => {
    isTaken = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(isTaken).toBe(false)
  file.writes[0]?.done.resolve()
  await expect.poll(() => file.writes.length).toBe(2)
  file.writes[1]?.done.resolve()
  await pushing
})

it('tells of a write that failed, and writes nothing after it', async () => {
  const file = slowFile()
  const writing = new WriteBehind(file)
  for (const piece of ['a', 'b']) await writing.push(Buffer.from(piece))
  file.writes[0]?.done.reject(new Error('ENOSPC'))
  await expect(writing.finished()).rejects.toThrow('ENOSPC')
  await expect(writing.push(Buffer.from('c'))).rejects.toThrow('ENOSPC')
  expect(file.writes.length).toBe(1)
})
