import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { Language, Text } from '../../conformance/model/text.ts'
import type { TranscriptEntry } from '../../conformance/model/transcript.ts'
import { bytesOf } from '../text/byte-text.ts'
import { say } from '../words/say.ts'
import type { Conversation, Move, Side } from './conversation.ts'
import { type Leg, placeOf } from './place-of.ts'

/** The port of a subject whose own is not known, and that of the network of a pair. */
const usualPorts: Readonly<Record<Leg, number>> = { direct: 40_000, server: 40_000, client: 40_001 }

/** The longest case, as far as its capture goes: a day. */
const longestMs = 86_400_000

interface Draft {
  readonly leg: Leg
  readonly peer: string
  readonly moves: Move[]
  ports?: Conversation['ports']
  readonly ended: Set<Side>
  waiting: string[]
}

/**
 * The conversations of a case, in the order in which they began: one for each connection of each peer, and of a pair
 * two, from the client to the network and from the network to the server.
 */
export function conversationsOf(report: RunReport, result: CaseResult, language: Language): Conversation[] {
  const drafts: Draft[] = []
  const current = new Map<string, Draft>()
  for (const entry of result.transcript) {
    if (entry.peer === 'subject' && entry.way === undefined) continue
    const { leg, from } = placeOf(entry, result.role)
    const key = `${leg} ${entry.peer}`
    const known = current.get(key)
    const draft =
      known && !beginsAnew(known, entry, from)
        ? known
        : { leg, peer: entry.peer, moves: [], ended: new Set<Side>(), waiting: [] }
    if (draft !== known) {
      drafts.push(draft)
      current.set(key, draft)
    }
    take(draft, entry, from, result, language)
  }
  const usualPort = portOf(report.subject.address)
  return drafts
    .filter(({ moves }) => moves.length > 0)
    .map(({ leg, peer, ports, moves, waiting }) => ({
      transport: report.subject.transport,
      title: title(result, peer, leg, language),
      usualPort: (leg === 'client' ? undefined : usualPort) ?? usualPorts[leg],
      moves,
      lastComments: waiting,
      ...(ports && { ports }),
    }))
}

/** Whether the entry cannot belong to the connection so far: it was opened again, or who speaks had ended it. */
function beginsAnew({ moves, ended }: Draft, { event, direction }: TranscriptEntry, from: Side): boolean {
  if (event === 'open' || event === 'refused') return moves.length > 0
  return direction !== 'event' && ended.has(from)
}

function take(draft: Draft, entry: TranscriptEntry, from: Side, { role }: CaseResult, language: Language): void {
  const { event, direction, note } = entry
  const tMs = Math.min(Math.max(0, entry.tMs), longestMs)
  const noted = note ? [note[language]] : []
  const kind = direction === 'event' ? event && moving[event] : 'data'
  if (kind === undefined) {
    const what = event && say(`event.${event}`)[language]
    draft.waiting.push([what, ...noted].filter((part) => part !== undefined).join(': '))
    return
  }
  if ((kind === 'end' || kind === 'reset') && (draft.ended.has(from) || draft.ended.size === 2)) return
  const comments = [...draft.waiting.splice(0), ...noted]
  if (kind === 'open' || kind === 'refused') {
    draft.moves.push({ kind, tMs, comments })
    if (kind === 'refused') ended(draft, 'both')
    if (entry.ports && entry.ports.harness > 0 && entry.ports.subject > 0) {
      const { harness, subject } = entry.ports
      draft.ports = role === 'client' ? { caller: subject, called: harness } : { caller: harness, called: subject }
    }
  } else if (kind === 'data') {
    const bytes = bytesOf(entry.bytes)
    const totalBytes = Math.max(bytes.length, entry.totalBytes ?? 0)
    draft.moves.push({
      kind,
      from,
      tMs,
      bytes,
      totalBytes,
      comments: totalBytes > bytes.length ? [...comments, missing(totalBytes - bytes.length)[language]] : comments,
    })
  } else {
    draft.moves.push({ kind, from, tMs, comments })
    ended(draft, kind === 'reset' ? 'both' : from)
  }
}

const moving: Readonly<Partial<Record<NonNullable<TranscriptEntry['event']>, Move['kind']>>> = {
  open: 'open',
  refused: 'refused',
  'end-sent': 'end',
  'end-received': 'end',
  'reset-sent': 'reset',
  'reset-received': 'reset',
}

function ended(draft: Draft, side: Side | 'both'): void {
  for (const each of side === 'both' ? (['caller', 'called'] as const) : [side]) draft.ended.add(each)
}

function missing(n: number): Text {
  return say('capture.missing', { n })
}

function title({ id, verdict, purpose }: CaseResult, peer: string, leg: Leg, language: Language): string {
  const who = say(`capture.who.${leg}`, { peer })[language]
  return [id, say(`verdict.${verdict}`)[language], purpose[language], who].join(' · ')
}

/** The port at the end of an address such as `127.0.0.1:9000`. */
function portOf(address: string | undefined): number | undefined {
  const port = Number(/:(\d{1,5})$/.exec(address ?? '')?.[1])
  return port > 0 && port < 65_536 ? port : undefined
}
