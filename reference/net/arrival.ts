/** What came of waiting for the other side: bytes, its end, a reset, or nothing in time. */
export type Arrival =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'end' }
  | { readonly kind: 'reset'; readonly code: string }
  | { readonly kind: 'deadline' }
