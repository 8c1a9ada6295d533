/** How it is known that the subject met a fault; `none` when it is not known. */
export type CutEvidence =
  | { readonly kind: 'queue-empty'; readonly gapMs: number }
  | { readonly kind: 'gap'; readonly gapMs: number }
  | { readonly kind: 'none'; readonly gapMs: number; readonly why: 'queue-never-empty' | 'gap-too-short' }

/** Whether the subject must have read the first part before the second was sent. */
export function isSeen(evidence: CutEvidence): boolean {
  return evidence.kind !== 'none'
}

/** The weakest evidence of several cuts: one unseen cut spoils them all. */
export function weakest(all: readonly CutEvidence[]): CutEvidence {
  return (
    all.find((evidence) => evidence.kind === 'none') ??
    all.find((evidence) => evidence.kind === 'gap') ??
    all[0] ?? { kind: 'none', gapMs: 0, why: 'gap-too-short' }
  )
}
