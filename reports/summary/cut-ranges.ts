import type { CaseResult } from '../../conformance/model/report.ts'

/** Neighbouring cut positions that had the same fate; both ends inclusive. */
export interface CutRange {
  readonly from: number
  readonly to: number
  readonly region: string
  readonly outcome: string
}

/** The cut map of a case with equal neighbours joined, in the order of the offsets. */
export function cutRanges(cutMap: NonNullable<CaseResult['cutMap']>): readonly CutRange[] {
  const ranges: CutRange[] = []
  for (const { offset, region, outcome } of [...cutMap].sort((a, b) => a.offset - b.offset)) {
    const last = ranges.at(-1)
    if (last && last.to === offset - 1 && last.region === region && last.outcome === outcome) {
      ranges[ranges.length - 1] = { ...last, to: offset }
    } else {
      ranges.push({ from: offset, to: offset, region, outcome })
    }
  }
  return ranges
}
