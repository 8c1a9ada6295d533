import type { FrameProgress } from '../../wire/length-prefix-decoder.ts'

/** How a client's conversation ended. */
export type CanvasEnding =
  | { readonly kind: 'cerrar' }
  | { readonly kind: 'end'; readonly progress: FrameProgress }
  | { readonly kind: 'reset'; readonly code: string }
  | { readonly kind: 'silence'; readonly waitedMs: number }
  | { readonly kind: 'malformed'; readonly problem: 'too-long'; readonly announced: number }
  | { readonly kind: 'malformed'; readonly problem: 'no-json'; readonly detail: string }
  | { readonly kind: 'malformed'; readonly problem: 'no-board' }
