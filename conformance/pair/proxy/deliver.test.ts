import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Came } from '../../../reference/net/link-reader.ts'
import type { CutEvidence } from '../../faults/evidence.ts'
import { deliverOf, type StreamDelivery } from './deliver.ts'
import type { Lane } from './lane.ts'

const lane = { connection: 0, way: 'to-server' } as const
const pace = { gapMs: 1, quietMs: 1 }

/** A lane in memory: the pieces come one after the other, between some of them nothing for a while; it keeps what is written. */
class PlayedLane implements Lane {
  readonly connection = 0
  readonly way = 'to-server'
  deliveredBytes = 0
  lastSaidAtMs = 0
  readonly written: Buffer[] = []
  readonly cuts: number[] = []
  lost: string | undefined
  readonly #pieces: (Buffer | 'silence')[]
  readonly #evidence: CutEvidence

  constructor(pieces: readonly (Buffer | 'silence')[], isRead: boolean) {
    this.#pieces = [...pieces]
    this.#evidence = isRead ? { kind: 'queue-empty', gapMs: 1 } : { kind: 'none', gapMs: 1, why: 'queue-never-empty' }
  }

  async next(withinMs?: number): Promise<Came> {
    let piece = this.#pieces.shift()
    while (piece === 'silence' && withinMs === undefined) piece = this.#pieces.shift()
    if (piece === 'silence') return { kind: 'silence' }
    return piece ? { kind: 'bytes', bytes: piece } : { kind: 'end' }
  }

  async write(bytes: Buffer): Promise<void> {
    if (this.lost !== undefined || bytes.length === 0) return
    this.written.push(Buffer.from(bytes))
    this.deliveredBytes += bytes.length
  }

  async meet(): Promise<CutEvidence> {
    return this.#evidence
  }

  async cut(): Promise<CutEvidence> {
    this.cuts.push(this.deliveredBytes)
    return this.#evidence
  }

  join(): void {}
  delay(): void {}
  async pause(): Promise<void> {}

  lose(how: 'end' | 'reset'): void {
    this.lost = how
  }
}

const piece = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes))
const long = fc.integer({ min: 1, max: 30_000 }).map((length) => Buffer.alloc(length, 'zócalo '))
const pieces = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, long, fc.constant('silence' as const)), {
  maxLength: 12,
})
const delivery: fc.Arbitrary<StreamDelivery> = fc.oneof(
  fc.constant({ kind: 'plain' } as const),
  fc.constant({ kind: 'joined' } as const),
  fc.record({ kind: fc.constant('byte-by-byte' as const), edgeBytes: fc.integer({ min: 0, max: 20 }) }),
  fc.record({
    kind: fc.constant('slow' as const),
    pieceBytes: fc.integer({ min: 0, max: 9 }),
    pauseMs: fc.constant(1),
  }),
  fc.record({
    kind: fc.constant('cuts' as const),
    places: fc.array(fc.integer({ min: 0, max: 300 }).map((offset) => ({ ...lane, offset }))),
  }),
)

const bytesOf = (said: readonly (Buffer | 'silence')[]) => Buffer.concat(said.filter((each) => each !== 'silence'))

it('delivers, however it does so, all bytes that were said, in order', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, delivery, fc.boolean(), async (said, how, isRead) => {
      const played = new PlayedLane(said, isRead)
      expect(await deliverOf(how, lane, pace)(played)).toEqual({ kind: 'end' })
      expect(Buffer.concat(played.written).equals(bytesOf(said))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it('cuts at every place that has a byte before it and one after it, and nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, fc.uniqueArray(fc.integer({ min: 0, max: 300 })), async (said, offsets) => {
      const played = new PlayedLane(said, true)
      const places = [...offsets, ...offsets].map((offset) => ({ ...lane, offset }))
      const elsewhere = { connection: 1, way: 'to-server', offset: 5 } as const
      await deliverOf({ kind: 'cuts', places: [...places, elsewhere] }, lane, pace)(played)
      const all = bytesOf(said).length
      const wanted = offsets.filter((offset) => offset > 0 && offset < all).sort((a, b) => a - b)
      expect(played.cuts).toEqual(wanted)
      const ends = new Set(played.written.map((_, i) => Buffer.concat(played.written.slice(0, i + 1)).length))
      expect(wanted.every((offset) => ends.has(offset))).toBe(true)
    }),
  )
})

it('delivers what comes before the place of a loss, and nothing after it', async () => {
  const offset = fc.integer({ min: 0, max: 100 })
  await fc.assert(
    fc.asyncProperty(pieces, offset, fc.constantFrom('end' as const, 'reset' as const), async (said, at, how) => {
      const played = new PlayedLane(said, true)
      const place = { ...lane, offset: at }
      expect(await deliverOf({ kind: 'lost', place, how }, lane, pace)(played)).toEqual({ kind: 'end' })
      const all = bytesOf(said)
      expect(Buffer.concat(played.written).equals(all.subarray(0, at))).toBe(true)
      expect(played.lost).toBe(all.length >= Math.max(at, 1) ? how : undefined)
    }),
  )
})

it('leaves the other connections of a loss alone', async () => {
  const played = new PlayedLane([Buffer.from('hola')], true)
  const place = { connection: 1, way: 'to-server', offset: 2 } as const
  await deliverOf({ kind: 'lost', place, how: 'end' }, lane, pace)(played)
  expect(played.written).toEqual([Buffer.from('hola')])
})

it('joins all that is said before nobody says anything any more, up to a megabyte', async () => {
  const [a, b] = [Buffer.alloc(700_000, 'a'), Buffer.alloc(700_000, 'b')]
  const played = new PlayedLane([Buffer.from('uno'), Buffer.from('dos'), 'silence', a, b], true)
  await deliverOf({ kind: 'joined' }, lane, pace)(played)
  expect(played.written.map(({ length }) => length)).toEqual([6, 1_400_000 - 65_536, 65_536])
})

it('gives a program that does not read the rest at once', async () => {
  const played = new PlayedLane([Buffer.from('hola, Luis')], false)
  await deliverOf({ kind: 'byte-by-byte', edgeBytes: 64 }, lane, pace)(played)
  expect(played.written.map(String)).toEqual(['h', 'ola, Luis'])
})
