import { isSeen } from '../faults/evidence.ts'
import type { Text } from '../model/text.ts'
import type { TranscriptEntry } from '../model/transcript.ts'
import type { Disturbance, Ending, Passage } from './conversation.ts'
import { deliveredPassages } from './delivered-passages.ts'
import type { Telling } from './pair-context.ts'
import { say } from './words/say.ts'

/** How much of a conversation a report keeps. */
export interface PairTranscriptLimits {
  readonly entries: number
  readonly bytesPerEntry: number
}

/** A telling as a report shows it: what both programs said, what the network did, and what was typed. */
export function pairTranscript({ view, startedAtMs }: Telling, limits: PairTranscriptLimits): TranscriptEntry[] {
  const { conversation, clients, server } = view
  const names = [...clients.keys()]
  const peerOf = (connection: number) => names[Math.min(connection, names.length - 1)] ?? 'ana'
  const tMs = (atMs: number) => Math.max(0, Math.round((atMs - startedAtMs) * 1000) / 1000)
  const entry = (direction: 'in' | 'out', { connection, way, bytes, totalBytes, atMs }: Passage): TranscriptEntry => {
    const kept = Math.min(bytes.length, limits.bytesPerEntry)
    return {
      tMs: tMs(atMs),
      peer: peerOf(connection),
      direction,
      bytes: bytes.toString('base64', 0, kept),
      ...(totalBytes > kept && { totalBytes }),
      way,
    }
  }
  const said = conversation.passages.map((passage) => entry('in', passage))
  const delivered = deliveredPassages(conversation).map((passage) => entry('out', passage))
  const done = conversation.disturbances.slice(0, limits.entries).map(
    (each): TranscriptEntry => ({
      tMs: tMs(each.atMs),
      peer: 'place' in each ? peerOf(each.place.connection) : peerOf(0),
      direction: 'event',
      bytes: '',
      event: each.kind === 'cut' ? (isSeen(each.evidence) ? 'cut-seen' : 'cut-unseen') : 'fault',
      way: 'place' in each ? each.place.way : each.way,
      note: disturbanceText(each),
    }),
  )
  const ended = conversation.endings.map(
    (each): TranscriptEntry => ({
      tMs: tMs(each.atMs),
      peer: peerOf(each.connection),
      direction: 'event',
      bytes: '',
      event: endEvents[each.how],
      way: each.by === 'client' ? 'to-server' : 'to-client',
    }),
  )
  const typed = [server, ...clients.values()].flatMap(({ name, typed: lines }) =>
    lines.map(({ line, atMs }): TranscriptEntry => {
      const note = say('typed', { line })
      return { tMs: tMs(atMs), peer: name, direction: 'event', bytes: '', event: 'keyboard', note }
    }),
  )
  const exits = [server, ...clients.values()].flatMap(({ name, exit, launchedAtMs }): TranscriptEntry[] => {
    if (!exit || launchedAtMs === undefined) return []
    const note = say('exited', { how: exit.signal ?? String(exit.code) })
    return [{ tMs: tMs(launchedAtMs + exit.atMs), peer: name, direction: 'event', bytes: '', event: 'exit', note }]
  })
  const all = [...said, ...delivered, ...done, ...ended, ...typed, ...exits].sort((a, b) => a.tMs - b.tMs)
  return beginningAndEnd(all, limits.entries)
}

const endEvents = { end: 'end-received', reset: 'reset-received', refused: 'refused' } as const satisfies Record<
  Ending['how'],
  string
>

function disturbanceText(each: Disturbance): Text {
  if (each.kind === 'datagram')
    return say('network-datagram', { act: each.act, number: each.index + 1, bytes: each.bytes })
  const { offset } = each.place
  if (each.kind === 'joined') return say('network-joined', { passages: each.passages })
  if (each.kind === 'delayed') return say('network-delayed', { ms: Math.round(each.ms) })
  return say(each.kind === 'cut' ? 'network-cut' : 'network-lost', { offset })
}

/** Of a long conversation its beginning, a quarter of what is kept, and its end. */
function beginningAndEnd(all: TranscriptEntry[], entries: number): TranscriptEntry[] {
  if (all.length <= entries) return all
  const beginning = Math.floor(entries / 4)
  return [...all.slice(0, beginning), ...all.slice(all.length - (entries - beginning))]
}
