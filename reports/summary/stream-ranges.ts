import type { CutStream } from '../../conformance/model/report.ts'

/** What a cut did to the outcome. */
export type CutOutcome = CutStream['cuts'][number]['outcome']

/** Cuts of a stream that follow each other among those that were tried and had the same fate; both ends inclusive. */
export interface StreamRange {
  readonly from: number
  readonly to: number
  /** How many places between both ends were tried. */
  readonly places: number
  readonly region: 'control' | 'content'
  readonly outcome: CutOutcome
}

const weight: Readonly<Record<CutOutcome, number>> = { unseen: 0, same: 1, other: 2 }

/** The cuts in the order of their places, each place once: what was seen to change something holds over the rest. */
export function orderedCuts({ cuts }: CutStream): CutStream['cuts'] {
  const places = new Map<number, CutStream['cuts'][number]>()
  for (const cut of cuts) {
    const known = places.get(cut.offset)
    if (!known || weight[cut.outcome] > weight[known.outcome]) places.set(cut.offset, cut)
  }
  return [...places.values()].sort((a, b) => a.offset - b.offset)
}

/** The tried cuts of a stream with neighbours of the same fate joined. */
export function streamRanges(stream: CutStream): readonly StreamRange[] {
  const ranges: StreamRange[] = []
  for (const { offset, region, outcome } of orderedCuts(stream)) {
    const last = ranges.at(-1)
    if (last && last.region === region && last.outcome === outcome) {
      ranges[ranges.length - 1] = { ...last, to: offset, places: last.places + 1 }
    } else {
      ranges.push({ from: offset, to: offset, places: 1, region, outcome })
    }
  }
  return ranges
}
