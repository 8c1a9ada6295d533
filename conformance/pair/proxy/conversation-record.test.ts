import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ConversationRecord } from './conversation-record.ts'
import { StreamRecord } from './stream-record.ts'

it('keeps the beginning and the end of any stream, counts the rest, and never more passages than it may', () => {
  const pieces = fc.array(
    fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
    { maxLength: 60 },
  )
  const share = fc.record({ bytes: fc.integer({ min: 1, max: 200 }), passages: fc.integer({ min: 1, max: 12 }) })
  fc.assert(
    fc.property(pieces, share, (said, kept) => {
      const record = new StreamRecord(0, 'to-server', kept)
      for (const [i, bytes] of said.entries()) record.add(bytes, i, i)
      const all = Buffer.concat(said)
      const passages = record.passages().map(({ passage }) => passage)
      let offset = 0
      for (const passage of passages) {
        expect(passage.offset).toBe(offset)
        expect(passage.bytes.equals(all.subarray(offset, offset + passage.bytes.length))).toBe(true)
        expect(passage.bytes.length).toBeLessThanOrEqual(passage.totalBytes)
        offset += passage.totalBytes
      }
      expect(offset).toBe(all.length)
      expect(passages.length).toBeLessThanOrEqual(2 * kept.passages + 1)
      const [first, last] = [passages[0], passages.at(-1)]
      if (first) expect(first.bytes.length).toBe(Math.min(first.totalBytes, kept.bytes))
      if (last && passages.length > 1 && kept.passages > 1 && (said.at(-1)?.length ?? 0) <= kept.bytes) {
        const isWhole = last.bytes.length === last.totalBytes
        expect(isWhole || passages.length <= kept.passages).toBe(true)
      }
      const bytes = passages.reduce((sum, passage) => sum + passage.bytes.length, 0)
      expect(bytes).toBeLessThanOrEqual(2 * kept.bytes + 30)
    }),
  )
})

it('keeps all of a stream of single bytes as long as it is short', () => {
  const record = new StreamRecord(0, 'to-client', { bytes: 20_000, passages: 10 })
  for (let i = 0; i < 20_000; i++) record.add(Buffer.of(i % 251), i, i)
  const passages = record.passages().map(({ passage }) => passage)
  expect(passages).toHaveLength(21)
  expect(Buffer.concat(passages.map(({ bytes }) => bytes))).toEqual(
    Buffer.from(Array.from({ length: 20_000 }, (_, i) => i % 251)),
  )
})

it('tells the passages of all streams in the order in which they were said', () => {
  const record = new ConversationRecord('tcp')
  const [ana, luis] = [record.open(), record.open()]
  record.say(ana, 'to-server', Buffer.from('uno'), 1)
  record.say(luis, 'to-server', Buffer.from('dos'), 2)
  expect(record.passages).toHaveLength(2)
  record.say(ana, 'to-client', Buffer.from('tres'), 3)
  record.say(ana, 'to-server', Buffer.from('cuatro'), 4)
  expect(
    record.passages.map(({ connection, way, offset, bytes }) => [connection, way, offset, bytes.toString()]),
  ).toEqual([
    [0, 'to-server', 0, 'uno'],
    [1, 'to-server', 0, 'dos'],
    [0, 'to-client', 0, 'tres'],
    [0, 'to-server', 3, 'cuatro'],
  ])
})

it('keeps little of late connections, nothing of very late ones, and says so', () => {
  const record = new ConversationRecord('tcp')
  for (let i = 0; i < 1200; i++) record.say(record.open(), 'to-server', Buffer.alloc(5000), i)
  for (let i = 0; i < 5000; i++) record.end({ connection: 0, by: 'client', how: 'end', atMs: i })
  expect(record.connections).toBe(1200)
  expect(record.passages).toHaveLength(1000)
  expect(record.passages[0]?.bytes).toHaveLength(5000)
  expect(record.passages[999]).toMatchObject({ totalBytes: 5000, bytes: Buffer.alloc(1024) })
  expect(record.endings).toHaveLength(4096)
  expect(record.unkept).toBe(200 + 904)
})
