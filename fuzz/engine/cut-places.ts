import fc, { type Arbitrary } from 'fast-check'

/** Where a message is cut, said so that it still makes sense when the message gets shorter. */
export type CutPlace =
  /** This many bytes after the first place where a cut is allowed, at most at the last one. */
  | { readonly at: 'offset'; readonly bytes: number }
  /** So many thousandths of the way from the first place to the last. */
  | { readonly at: 'part'; readonly thousandths: number }
  /** At or beside the `nth` multiple of the chunk size, counted from the start of the body. */
  | { readonly at: 'chunk'; readonly nth: number; readonly beside: number }
  /** Inside the `nth` character that takes more than one byte. */
  | { readonly at: 'character'; readonly nth: number }
  /** This many bytes before the end. */
  | { readonly at: 'end'; readonly bytes: number }

/** A message of which some offsets may be cut. */
export interface Cuttable {
  readonly bytes: Uint8Array
  readonly headerBytes: number
  readonly chunkBytes: number
  /** The first and the last offset that may be cut. */
  readonly from: number
  readonly to: number
}

const place: Arbitrary<CutPlace> = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: fc.record({ at: fc.constant('offset' as const), bytes: fc.nat(24) }) },
  { weight: 4, arbitrary: fc.record({ at: fc.constant('part' as const), thousandths: fc.nat(999) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      at: fc.constant('chunk' as const),
      nth: fc.integer({ min: 1, max: 4 }),
      beside: fc.constantFrom(0, -1, 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ at: fc.constant('character' as const), nth: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ at: fc.constant('end' as const), bytes: fc.integer({ min: 1, max: 3 }) }) },
)

/** One to `most` places to cut; they shrink to one cut as early as allowed. */
export function cutPlaces(most = 4): Arbitrary<readonly CutPlace[]> {
  return fc.array(place, { minLength: 1, maxLength: most })
}

/** The offsets that the places name in this message: in order, each once, only where a cut is allowed. */
export function cutOffsets(places: readonly CutPlace[], message: Cuttable): number[] {
  const offsets = places.map((one) => wrap(offsetOf(one, message), message))
  return [...new Set(offsets)].sort((a, b) => a - b)
}

function offsetOf(one: CutPlace, { bytes, headerBytes, chunkBytes, from, to }: Cuttable): number {
  switch (one.at) {
    case 'offset':
      return Math.min(from + one.bytes, to)
    case 'part':
      return from + Math.floor((one.thousandths * (to - from + 1)) / 1000)
    case 'chunk':
      return headerBytes + one.nth * chunkBytes + one.beside
    case 'end':
      return bytes.length - one.bytes
    case 'character': {
      const inside = insideCharacters(bytes)
      return inside.length > 0 ? (inside[one.nth % inside.length] as number) : from + one.nth
    }
  }
}

/** Offsets of UTF-8 continuation bytes: a cut there splits a character. */
function insideCharacters(bytes: Uint8Array): number[] {
  return [...bytes.keys()].filter((at) => ((bytes[at] as number) & 0xc0) === 0x80)
}

function wrap(offset: number, { from, to }: Cuttable): number {
  const room = to - from + 1
  return from + ((((offset - from) % room) + room) % room)
}
