import type { Session } from '../../reference/net/session.ts'
import type { SessionEvent } from '../../reference/net/session-event.ts'
import type { Text } from '../model/text.ts'
import type { TranscriptEntry, TranscriptEvent } from '../model/transcript.ts'

/** How much of a transcript a report keeps. */
export interface TranscriptLimits {
  readonly entries: number
  readonly bytesPerEntry: number
}

interface Note {
  readonly peer: string
  readonly event: TranscriptEvent
  readonly atMs: number
  readonly text: Text
}

/** Gathers what every peer of one case said and heard, and gives it in order of time. */
export class Recorder {
  readonly #sinceMs = performance.now()
  readonly #sessions: { readonly peer: string; readonly session: Session }[] = []
  readonly #notes: Note[] = []
  #focus: ReadonlySet<string> | undefined

  add(peer: string, session: Session): void {
    this.#sessions.push({ peer, session })
  }

  /** Something without bytes, now or at an earlier `performance.now()`. */
  note(peer: string, event: TranscriptEvent, text: Text, atMs: number = performance.now()): void {
    this.#notes.push({ peer, event, atMs, text })
  }

  /** Leaves out every other peer. */
  focus(peers: readonly string[]): void {
    this.#focus = new Set(peers)
  }

  transcript({ entries, bytesPerEntry }: TranscriptLimits): TranscriptEntry[] {
    const wanted = (peer: string) => this.#focus === undefined || this.#focus.has(peer) || peer === 'subject'
    const of = this.#sessions
      .filter(({ peer }) => wanted(peer))
      .flatMap(({ peer, session }) => session.history.map((event) => ({ peer, session, event })))
    const bytes = of.map(({ peer, session, event }) => this.#entry(peer, session, event, bytesPerEntry))
    const notes = this.#notes
      .filter(({ peer }) => wanted(peer))
      .map(({ peer, event, atMs, text }) => ({
        tMs: this.#since(atMs),
        peer,
        direction: 'event' as const,
        bytes: '',
        event,
        note: text,
      }))
    return beginningAndEnd(
      [...bytes, ...notes].sort((a, b) => a.tMs - b.tMs),
      entries,
    )
  }

  #entry(peer: string, { localPort, remotePort }: Session, event: SessionEvent, most: number): TranscriptEntry {
    const tMs = this.#since(event.atMs)
    if (event.kind === 'open')
      return {
        tMs,
        peer,
        direction: 'event',
        bytes: '',
        event: 'open',
        ports: { harness: localPort, subject: remotePort },
      }
    if (event.kind !== 'in' && event.kind !== 'out')
      return { tMs, peer, direction: 'event', bytes: '', event: event.kind }
    const kept = Math.min(event.bytes.length, most)
    const totalBytes = event.totalBytes ?? event.bytes.length
    return {
      tMs,
      peer,
      direction: event.kind,
      bytes: event.bytes.toString('base64', 0, kept),
      ...(totalBytes > kept && { totalBytes }),
    }
  }

  #since(atMs: number): number {
    return Math.round((atMs - this.#sinceMs) * 1000) / 1000
  }
}

/** Of a long conversation its beginning, a quarter of what is kept, and its end, which shows what went wrong. */
function beginningAndEnd(all: TranscriptEntry[], entries: number): TranscriptEntry[] {
  if (all.length <= entries) return all
  const beginning = Math.floor(entries / 4)
  return [...all.slice(0, beginning), ...all.slice(all.length - (entries - beginning))]
}
