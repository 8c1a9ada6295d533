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
  /** A program that has not read after so long is not waited for … */
  readonly patienceMs: number
  /** … unless fewer readings of the kernel than these were taken in that time, as on a busy machine. */
  readonly leastLooks?: number | undefined
  /** Whether the program would read if a processor were free: it is then waited for a little longer. */
  readonly wantsToRun?: (() => boolean) | undefined
  /** Whether the connection is broken, so that the program will never read. */
  readonly isOver: () => boolean
  /** Whether the program has said its last; when the kernel then no longer knows the connection, the program has left it. */
  readonly hasEnded: () => boolean
}

const shortestPauseMs = 1
const longestPauseMs = 20
/** Who wants to run for longer than this computes, or the machine is too busy to judge anything. */
const mostStarvedMs = 1500

/**
 * Waits until a program has read all that was written to it, and at least for the gap. The kernel is asked during the
 * gap, so that its answer costs no more time; where it does not know, a pause as long as the program's own answer tells.
 */
export async function meet(meeting: Meeting): Promise<CutEvidence> {
  const { ports, gapMs, sinceMs, queues, answeringMs, patienceMs, leastLooks = 1, isOver, hasEnded } = meeting
  const elapsed = () => performance.now() - sinceMs
  let patientUntil = performance.now() + patienceMs
  const starvedUntil = patientUntil + mostStarvedMs
  let looks = 0
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
    looks++
    if (meeting.wantsToRun?.()) patientUntil = Math.min(performance.now() + patienceMs, starvedUntil)
    if (performance.now() + pauseMs > patientUntil && looks >= leastLooks) return unread()
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
