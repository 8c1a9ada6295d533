import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'

/** A line of the ladder: an entry, or how many entries are folded there. */
export type LadderRow = { readonly entry: TranscriptEntry } | { readonly skipped: number }

/** Where the lanes stand and which rows are drawn. */
export interface LadderLayout {
  readonly width: number
  readonly height: number
  readonly lanes: readonly { readonly peer: string; readonly x: number }[]
  readonly subjectX: number
  readonly rows: readonly LadderRow[]
}

/** The name that the program itself has in a transcript. */
export const subjectLane = 'subject'

/** Where the first row lies and how far apart rows are. */
export const firstRowY = 50
export const rowHeight = 32

const headRows = 4
const tailRows = 9
const maxLanes = 6
const firstLaneX = 72
const laneGap = 92
const textGap = 284

/** Lays out a transcript: the harness's peers from the left, the program at the right, time downwards. */
export function ladderLayout(transcript: readonly TranscriptEntry[]): LadderLayout {
  const peers = [...new Set(transcript.map(({ peer }) => peer))]
    .filter((peer) => peer !== subjectLane)
    .slice(0, maxLanes)
  const lanes = peers.map((peer, index) => ({ peer, x: firstLaneX + index * laneGap }))
  const subjectX = (lanes.at(-1)?.x ?? firstLaneX) + textGap
  const rows = folded(transcript)
  return { width: subjectX + 36, height: firstRowY + rows.length * rowHeight, lanes, subjectX, rows }
}

/** The beginning and the end of a long list, with the number of what lies between. */
export function folded<Entry>(
  entries: readonly Entry[],
): readonly ({ readonly entry: Entry } | { readonly skipped: number })[] {
  const skipped = entries.length - headRows - tailRows
  const all = entries.map((entry) => ({ entry }))
  return skipped <= 1 ? all : [...all.slice(0, headRows), { skipped }, ...all.slice(-tailRows)]
}
