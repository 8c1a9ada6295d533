import fc, { type Arbitrary } from 'fast-check'

/** How an announced length differs from the body that follows. */
export type Lie =
  | { readonly kind: 'zero' }
  | { readonly kind: 'shorter'; readonly by: number }
  | { readonly kind: 'longer'; readonly by: number }
  | { readonly kind: 'huge'; readonly announced: number }

/** Lies about a length; `most` is the largest number that the length field can hold. */
export function lyingLengths(most: number): Arbitrary<Lie> {
  const huge = [2 ** 31 - 1, 2 ** 31, 2 ** 32, most].filter((announced) => announced <= most)
  return fc.oneof(
    fc.record({ kind: fc.constant('zero' as const) }),
    fc.record({ kind: fc.constant('shorter' as const), by: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ kind: fc.constant('longer' as const), by: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ kind: fc.constant('huge' as const), announced: fc.constantFrom(...huge) }),
  )
}

/** What a liar announces for a body of `bodyBytes` bytes; never the truth, unless the body is empty and shorter is impossible. */
export function announcedLength(lie: Lie, bodyBytes: number): number {
  switch (lie.kind) {
    case 'zero':
      return 0
    case 'shorter':
      return Math.max(0, bodyBytes - 1 - ((lie.by - 1) % Math.max(1, bodyBytes)))
    case 'longer':
      return bodyBytes + lie.by
    case 'huge':
      return lie.announced
  }
}
