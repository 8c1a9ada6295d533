import type { FrameProgress } from '../../wire/length-prefix-decoder.ts'

/** How a client's conversation ended. */
export type StorageEnding =
  | { readonly kind: 'left' }
  | { readonly kind: 'end'; readonly progress: FrameProgress }
  | { readonly kind: 'reset'; readonly code: string }
  | { readonly kind: 'silence'; readonly waitedMs: number }
  | { readonly kind: 'malformed'; readonly problem: 'too-long'; readonly announced: number }
  | { readonly kind: 'malformed'; readonly problem: 'no-pickle'; readonly detail: string; readonly offset: number }
  | { readonly kind: 'malformed'; readonly problem: 'no-mensaje' }
