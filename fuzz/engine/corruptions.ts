import fc, { type Arbitrary } from 'fast-check'

/** One way to damage bytes; `at` is taken modulo the length. */
export type Corruption =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'truncate'; readonly at: number }

const at = fc.nat(2047)

/** Up to `most` corruptions, applied one after the other. */
export function corruptions(most = 3): Arbitrary<readonly Corruption[]> {
  const one: Arbitrary<Corruption> = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('delete' as const), at, count: fc.integer({ min: 1, max: 8 }) }),
    fc.record({
      kind: fc.constant('insert' as const),
      at,
      bytes: fc.array(fc.nat(255), { minLength: 1, maxLength: 8 }),
    }),
    fc.record({ kind: fc.constant('truncate' as const), at }),
  )
  return fc.array(one, { minLength: 1, maxLength: most })
}

/** The damaged copy of `bytes`. */
export function corrupt(bytes: Uint8Array, damages: readonly Corruption[]): Buffer {
  return damages.reduce<Buffer>((damaged, one) => damage(damaged, one), Buffer.from(bytes))
}

function damage(bytes: Buffer, one: Corruption): Buffer {
  if (bytes.length === 0) return one.kind === 'insert' ? Buffer.from(one.bytes) : bytes
  const where = one.at % bytes.length
  switch (one.kind) {
    case 'flip': {
      const copy = Buffer.from(bytes)
      copy[where] = (copy[where] as number) ^ (1 << one.bit)
      return copy
    }
    case 'delete':
      return Buffer.concat([bytes.subarray(0, where), bytes.subarray(where + one.count)])
    case 'insert':
      return Buffer.concat([bytes.subarray(0, where), Buffer.from(one.bytes), bytes.subarray(where)])
    case 'truncate':
      return bytes.subarray(0, where)
  }
}
