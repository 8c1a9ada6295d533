import { setTimeout as pause } from 'node:timers/promises'
import type { CutEvidence } from '../../faults/evidence.ts'
import type { ConnectionPorts, ReceiveQueues } from '../../faults/receive-queues.ts'

/** What is known when it is to be found out whether a program has read what was written to it. */
export interface Meeting {
  readonly ports: ConnectionPorts
  readonly gapMs: number
  /** Since when nothing was written. */
  readonly sinceMs: number
  /** Absent where the kernel is not to be asked. */
  readonly queues?: ReceiveQueues | undefined
  /** How long the program takes to answer; a pause that is shorter shows nothing by itself. */
  readonly answeringMs: number
  /** A program that has not read after so long is not waited for. */
  readonly patienceMs: number
  /** Whether the connection is broken, so that the program will never read. */
  readonly isOver: () => boolean
  /** Whether the program has said its last; when the kernel then no longer knows the connection, the program has left it. */
  readonly hasEnded: () => boolean
}

const shortestPauseMs = 1
const longestPauseMs = 20

/**
 * Waits until a program has read all that was written to it, and at least for the gap. The kernel is asked during the
 * gap, so that its answer costs no more time; where it does not know, a pause as long as the program's own answer tells.
 */
export async function meet(meeting: Meeting): Promise<CutEvidence> {
  const { ports, gapMs, sinceMs, queues, answeringMs, patienceMs, isOver, hasEnded } = meeting
  const elapsed = () => performance.now() - sinceMs
  const patientUntil = performance.now() + patienceMs
  const unread = () => ({ kind: 'none', gapMs: elapsed(), why: 'queue-never-empty' }) as const
  for (let pauseMs = shortestPauseMs; queues; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    if (isOver()) return unread()
    const state = await queues.state(ports)
    if (state === 'unknown' && hasEnded()) return unread()
    if (state === 'unknown') break
    if (state === 'empty') {
      await waitUntil(sinceMs + gapMs)
      return { kind: 'queue-empty', gapMs: elapsed() }
    }
    if (performance.now() + pauseMs > patientUntil) return unread()
    await pause(pauseMs)
  }
  const neededMs = Math.max(gapMs, answeringMs)
  await waitUntil(sinceMs + (neededMs > patienceMs ? gapMs : neededMs))
  if (isOver()) return unread()
  return elapsed() >= neededMs
    ? { kind: 'gap', gapMs: elapsed() }
    : { kind: 'none', gapMs: elapsed(), why: 'gap-too-short' }
}

/** A timer may fire up to a millisecond early, which would cost the evidence. */
async function waitUntil(atMs: number): Promise<void> {
  for (let left = atMs - performance.now(); left > 0; left = atMs - performance.now()) await pause(left)
}
