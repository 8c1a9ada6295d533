import { setTimeout as pause } from 'node:timers/promises'
import type { Session } from '../../reference/net/session.ts'
import { type CutEvidence, weakest } from './evidence.ts'
import type { ReceiveQueues } from './receive-queues.ts'

/** What a cut needs: the pause between two pieces, and, where the kernel tells, the peer's receive queue. */
export interface CutMeans {
  readonly gapMs: number
  readonly queues?: ReceiveQueues | undefined
  /** The connection was answered before, so somebody reads it; then a long pause alone shows a cut. */
  readonly served?: boolean
  /** How long the last answer on this connection took: who answers within a pause has read what came before it. */
  readonly answeredMs?: number | undefined
  /** How long a receive queue that does not empty is watched; a few gaps when absent. */
  readonly patienceMs?: number | undefined
  /** The program that is to read, where it is ours: while it waits for a processor, no pause shows that it read. */
  readonly reader?: Reader | undefined
}

/** A program as far as it shows whether it has had its turn. */
export interface Reader {
  isRunnable(): boolean
  processorMs(): number | undefined
}

/** One cut as it was made; `atMs` is `performance.now()` when the first piece had been met. */
export interface MadeCut {
  readonly offset: number
  readonly atMs: number
  readonly evidence: CutEvidence
}

/** How many gaps long a receive queue that does not empty is watched before the pause alone has to do. */
const patienceInGaps = 40
/** How much longer a program is awaited that wants to run and has not read yet. */
const patienceWithBusyMs = 2_000
/** Who used so much processor time since, and left the bytes where they are, only looks at them. */
const enoughTurnsMs = 50
/** After so many cuts of one message that the kernel was asked about, the calibrated pause has to do. */
const mostAsked = 8
/** Up to this many gaps, a pause as long as the last answer costs less than asking the kernel (about 5 ms for everybody). */
const stretchInGaps = 4

/**
 * Writes `bytes` so that the peer meets them cut at `offsets`: after each piece it waits out the gap and then, where
 * the gap alone does not tell, asks the kernel whether the piece was read. Gives the weakest evidence of all its cuts.
 */
export async function sendInPieces(
  session: Session,
  bytes: Buffer,
  offsets: readonly number[],
  means: CutMeans,
): Promise<CutEvidence> {
  return weakest((await cutAt(session, bytes, offsets, means)).map(({ evidence }) => evidence))
}

/** The same, with every cut told apart. */
export async function cutAt(
  session: Session,
  bytes: Buffer,
  offsets: readonly number[],
  means: CutMeans,
): Promise<MadeCut[]> {
  const made: MadeCut[] = []
  let from = 0
  for (const [i, offset] of offsets.entries()) {
    await session.write(bytes.subarray(from, offset))
    const evidence = await seen(session, i < mostAsked ? means : { ...means, queues: undefined })
    made.push({ offset, evidence, atMs: performance.now() })
    from = offset
  }
  await session.write(bytes.subarray(from))
  return made
}

/** Waits until the bytes written so far were read by the peer, or for as long as a gap can be stretched. */
export async function seen(session: Session, means: CutMeans): Promise<CutEvidence> {
  const { gapMs, queues, served, answeredMs, patienceMs = gapMs * patienceInGaps, reader } = means
  const since = performance.now()
  const elapsed = () => performance.now() - since
  const gapTells = answeredMs !== undefined && answeredMs <= gapMs * stretchInGaps
  const pauseMs = gapTells ? Math.max(gapMs, answeredMs) : gapMs
  // a timer may fire up to a millisecond early, which would cost the evidence
  for (let left = pauseMs; left > 0; left = pauseMs - elapsed()) await pause(left)
  if (!queues || gapTells) return byGap(elapsed(), pauseMs)
  const hadTurn = turnOf(reader)
  let isShown = false
  while (elapsed() < patienceMs || (!isShown && elapsed() < patienceMs + patienceWithBusyMs)) {
    const state = await queues.state(session)
    if (state === 'empty') return { kind: 'queue-empty', gapMs: elapsed() }
    if (state === 'unknown') return byGap(elapsed(), gapMs)
    isShown ||= hadTurn(elapsed() > patienceMs)
  }
  return served && isShown ? byGap(elapsed(), gapMs) : { kind: 'none', gapMs: elapsed(), why: 'queue-never-empty' }
}

/**
 * Whether a program has had its turn since the first question: it came to rest, or it ran for long enough, which is looked
 * up only at `length`, because it costs more. Who is not ours is believed.
 */
function turnOf(reader: Reader | undefined): (length: boolean) => boolean {
  let beforeMs: number | undefined
  return (length) => {
    if (!reader?.isRunnable()) return true
    beforeMs ??= reader.processorMs()
    if (!length || beforeMs === undefined) return false
    return (reader.processorMs() ?? 0) - beforeMs >= enoughTurnsMs
  }
}

function byGap(elapsedMs: number, gapMs: number): CutEvidence {
  return elapsedMs >= gapMs
    ? { kind: 'gap', gapMs: elapsedMs }
    : { kind: 'none', gapMs: elapsedMs, why: 'gap-too-short' }
}
