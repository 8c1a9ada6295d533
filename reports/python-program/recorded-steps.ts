import type { TranscriptEntry } from '../../conformance/model/transcript.ts'

/** What came from one peer between two steps of ours. */
export interface Received {
  /** As much as was kept. */
  readonly bytes: Buffer
  readonly totalBytes: number
}

/** One step of a recorded conversation, from where we stand. */
export type Step =
  | { readonly kind: 'open' | 'end' | 'reset'; readonly peer: string; readonly tMs: number }
  | {
      readonly kind: 'send'
      readonly peer: string
      readonly bytes: Buffer
      readonly totalBytes: number
      readonly tMs: number
    }
  | { readonly kind: 'type'; readonly entry: TranscriptEntry }
  | { readonly kind: 'cut'; readonly tMs: number }
  | { readonly kind: 'read'; readonly received: Map<string, Received>; readonly tMs: number }
  | { readonly kind: 'cannot' }

/** A transcript as the steps that play it again; what comes between two of them is one reading. */
export function recordedSteps(transcript: readonly TranscriptEntry[]): Step[] {
  const steps: Step[] = []
  for (const entry of transcript) {
    const step = stepOf(entry, steps)
    if (step) steps.push(step)
  }
  return steps
}

function stepOf(entry: TranscriptEntry, steps: readonly Step[]): Step | undefined {
  const { peer, direction, event, totalBytes, tMs } = entry
  const bytes = Buffer.from(entry.bytes, 'base64')
  if (direction === 'out') return { kind: 'send', peer, bytes, totalBytes: totalBytes ?? bytes.length, tMs }
  if (direction === 'in') return read(tMs, peer, { bytes, totalBytes: totalBytes ?? bytes.length }, steps)
  switch (event) {
    case 'open':
      return { kind: 'open', peer, tMs }
    case 'end-sent':
      return { kind: 'end', peer, tMs }
    case 'reset-sent':
      return { kind: 'reset', peer, tMs }
    case 'keyboard':
      return { kind: 'type', entry }
    case 'cut-seen':
    case 'cut-unseen':
      return { kind: 'cut', tMs }
    case 'refused':
    case 'restart':
    case 'fault':
      return { kind: 'cannot' }
    default:
      return undefined
  }
}

/** Adds to the reading that is going on, or begins one. */
function read(tMs: number, peer: string, received: Received, steps: readonly Step[]): Step | undefined {
  const last = steps.at(-1)
  if (last?.kind !== 'read') return { kind: 'read', received: new Map([[peer, received]]), tMs }
  const before = last.received.get(peer)
  last.received.set(peer, {
    bytes: Buffer.concat([before?.bytes ?? Buffer.alloc(0), received.bytes]),
    totalBytes: (before?.totalBytes ?? 0) + received.totalBytes,
  })
  return undefined
}
