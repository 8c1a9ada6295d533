import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { type FoldedLadder, foldLadder } from './ladder-rows.ts'

/** Where the lanes stand and which rows are drawn. */
export interface LadderLayout {
  readonly width: number
  readonly lanes: readonly { readonly peer: string; readonly x: number }[]
  readonly subjectX: number
  /** Where the network stands that disturbs what passes, when there is one. */
  readonly relayX?: number
  readonly ladder: FoldedLadder<TranscriptEntry>
}

/** The name that the program itself has in a transcript. */
export const subjectLane = 'subject'

/** The name of the network that loses, repeats or holds back datagrams on their way to a program. */
export const relayLane = 'relay'

const maxLanes = 6
const firstLaneX = 72
const laneGap = 92
/** So that a message is read and not guessed; with many lanes there is less room for it. */
const widestTextGap = 560
const relayGap = 64
const narrowestTextGap = 300

/** Lays out a transcript: the harness's peers from the left, the program at the right, time downwards. */
export function ladderLayout(transcript: readonly TranscriptEntry[], mostFolded: number): LadderLayout {
  const peers = [...new Set(transcript.map(({ peer }) => peer))]
    .filter((peer) => peer !== subjectLane && peer !== relayLane)
    .slice(0, maxLanes)
  const lanes = peers.map((peer, index) => ({ peer, x: firstLaneX + index * laneGap }))
  const textGap = Math.max(narrowestTextGap, widestTextGap - laneGap * Math.max(0, lanes.length - 1))
  const subjectX = (lanes.at(-1)?.x ?? firstLaneX) + textGap
  const ladder = foldLadder(transcript, ({ tMs }) => tMs, mostFolded)
  const isDisturbed = transcript.some(({ peer }) => peer === relayLane)
  return { width: subjectX + 44, lanes, subjectX, ladder, ...(isDisturbed && { relayX: subjectX - relayGap }) }
}
