import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { firstRowY, folded, rowHeight } from './ladder-layout.ts'

/** The name of the server of a pair in a transcript; its clients have names of their own. */
export const serverLane = 'server'

/** A step between the programs of a pair: what went through at once stands in one line. */
export interface PairStep {
  readonly entry: TranscriptEntry
  /** Whether the network handed it on as it came, so that one arrow shows both. */
  readonly through: boolean
}

/** A line of a pair's ladder: a step, or how many steps are folded there. */
export type PairRow = PairStep | { readonly skipped: number }

/** Where the lanes of a pair stand, clients from the left, then the network, then the server, and which rows are drawn. */
export interface PairLayout {
  readonly width: number
  readonly height: number
  readonly clients: readonly { readonly name: string; readonly x: number }[]
  readonly networkX: number
  readonly serverX: number
  readonly rows: readonly PairRow[]
}

const firstLaneX = 72
const laneGap = 92
const legWidth = 236
const maxClients = 5
/** What is handed on so soon went straight through. */
const soonMs = 20

/** Lays out the transcript of a pair. */
export function pairLadderLayout(transcript: readonly TranscriptEntry[]): PairLayout {
  const names = [...new Set(transcript.map(({ peer }) => peer))].filter((peer) => peer !== serverLane)
  const clients = names.slice(0, maxClients).map((name, index) => ({ name, x: firstLaneX + index * laneGap }))
  const networkX = (clients.at(-1)?.x ?? firstLaneX) + legWidth
  const serverX = networkX + legWidth
  const rows = folded(pairSteps(transcript)).map((row) => ('entry' in row ? row.entry : row))
  return { width: serverX + 44, height: firstRowY + rows.length * rowHeight, clients, networkX, serverX, rows }
}

/** The entries of a transcript, each pair of equal ones that follow each other on both legs of a way as one. */
export function pairSteps(transcript: readonly TranscriptEntry[]): readonly PairStep[] {
  const steps: PairStep[] = []
  for (let index = 0; index < transcript.length; index += 1) {
    const [entry, next] = [transcript[index], transcript[index + 1]]
    if (!entry) continue
    const through = next !== undefined && isHandedOn(entry, next)
    if (through) index += 1
    // a connection is opened with the server itself
    steps.push({ entry, through: through || entry.event === 'open' })
  }
  return steps
}

/** What the network does with each thing that came to it. */
const handedOn = new Map([
  ['end-received', 'end-sent'],
  ['reset-received', 'reset-sent'],
])

function isHandedOn(entry: TranscriptEntry, next: TranscriptEntry): boolean {
  if (entry.way === undefined || entry.way !== next.way || entry.peer !== next.peer) return false
  if (next.tMs - entry.tMs > soonMs) return false
  if (entry.direction === 'event') {
    const after = handedOn.get(entry.event ?? '')
    return after !== undefined && after === next.event
  }
  const size = (each: TranscriptEntry): number => each.totalBytes ?? each.bytes.length
  return (
    entry.direction === 'in' && next.direction === 'out' && entry.bytes === next.bytes && size(entry) === size(next)
  )
}
