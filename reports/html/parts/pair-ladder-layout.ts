import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { type FoldedLadder, foldLadder } from './ladder-rows.ts'

/** The name of the server of a pair in a transcript; its clients have names of their own. */
export const serverLane = 'server'

/** A step between the programs of a pair: what went through at once stands in one line. */
export interface PairStep {
  readonly entry: TranscriptEntry
  /** Whether the network handed it on as it came, so that one arrow shows both. */
  readonly through: boolean
  /** What the network did to a datagram: it never handed it on, or this is a copy that it handed on once more. */
  readonly fate?: 'lost' | 'repeated'
}

/** Where the lanes of a pair stand, clients from the left, then the network, then the server, and which rows are drawn. */
export interface PairLayout {
  readonly width: number
  readonly clients: readonly { readonly name: string; readonly x: number }[]
  readonly networkX: number
  readonly serverX: number
  readonly ladder: FoldedLadder<PairStep>
}

const firstLaneX = 72
const laneGap = 92
const legWidth = 290
const maxClients = 5
/** What is handed on so soon went straight through. */
const soonMs = 20

/** Lays out the transcript of a pair. */
export function pairLadderLayout(transcript: readonly TranscriptEntry[], mostFolded: number): PairLayout {
  const names = [...new Set(transcript.map(({ peer }) => peer))].filter((peer) => peer !== serverLane)
  const clients = names.slice(0, maxClients).map((name, index) => ({ name, x: firstLaneX + index * laneGap }))
  const networkX = (clients.at(-1)?.x ?? firstLaneX) + legWidth
  const serverX = networkX + legWidth
  const ladder = foldLadder(withFates(pairSteps(transcript)), ({ entry }) => entry.tMs, mostFolded)
  return { width: serverX + 44, clients, networkX, serverX, ladder }
}

/** The steps with what happened to each datagram that the network lost, or handed on twice, in one line. */
export function withFates(steps: readonly PairStep[]): readonly PairStep[] {
  const told: PairStep[] = []
  for (const [index, step] of steps.entries()) {
    const { entry } = step
    const isFault = entry.event === 'fault' && entry.way !== undefined
    const [before, last] = [told.at(-2), told.at(-1)]
    if (isFault && isCopy(entry, last) && isSame(last, before)) {
      told.splice(-1, 1, { ...step, fate: 'repeated' })
    } else if (isFault && isHeld(entry, last) && !isCopy(entry, steps[index + 1])) {
      told.push({ ...step, fate: 'lost' })
    } else told.push(step)
  }
  return told
}

function isCopy({ peer, way }: TranscriptEntry, step: PairStep | undefined): boolean {
  return step?.entry.direction === 'out' && step.entry.peer === peer && step.entry.way === way
}

/** Whether the same bytes went the same way just before, straight through or as another copy. */
function isSame(step: PairStep | undefined, before: PairStep | undefined): boolean {
  if (!step || !before || !(before.through || before.entry.direction === 'out')) return false
  const { entry } = before
  return entry.bytes === step.entry.bytes && entry.way === step.entry.way && entry.peer === step.entry.peer
}

function isHeld({ peer, way }: TranscriptEntry, step: PairStep | undefined): boolean {
  return step?.entry.direction === 'in' && !step.through && step.entry.peer === peer && step.entry.way === way
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
