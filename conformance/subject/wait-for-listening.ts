import { setTimeout as pause } from 'node:timers/promises'
import type { Exit } from './exit.ts'
import type { ListeningSocket } from './listening-sockets.ts'

/** What became of a program from which a listening socket was awaited. */
export type Listening =
  | { readonly kind: 'listening'; readonly sockets: readonly ListeningSocket[] }
  | { readonly kind: 'exited'; readonly exit: Exit }
  | { readonly kind: 'deadline' }
  /** This system does not show the sockets of a process. */
  | { readonly kind: 'unobservable' }

/** The sides of a program that tell whether it listens. */
export interface Listener {
  listening(): ListeningSocket[] | undefined
  exit(): Exit | undefined
  hasLiveProcesses(): boolean
  /** Fulfilled when the program ends. */
  readonly ended: Promise<unknown>
}

/** How long the set of sockets must stay the same, so that a program's second port is seen too. */
const settledMs = 20

/** Waits until a program listens and its sockets have settled, it ended with all its children, or the deadline passed. */
export async function waitForListening(program: Listener, deadlineMs: number): Promise<Listening> {
  const startedAt = performance.now()
  let seen = { sockets: '[]', sinceMs: startedAt }
  for (;;) {
    const readAt = performance.now()
    const sockets = program.listening()
    if (sockets === undefined) return { kind: 'unobservable' }
    if (seen.sockets !== JSON.stringify(sockets)) seen = { sockets: JSON.stringify(sockets), sinceMs: readAt }
    const settlesInMs = seen.sinceMs + settledMs - performance.now()
    const isLate = performance.now() - startedAt >= deadlineMs
    const exit = program.exit()
    if (sockets.length > 0 && (settlesInMs <= 0 || isLate)) return { kind: 'listening', sockets }
    if (sockets.length === 0 && exit !== undefined && (isLate || !program.hasLiveProcesses()))
      return { kind: 'exited', exit }
    if (isLate) return { kind: 'deadline' }
    const costMs = performance.now() - readAt
    const nextMs = sockets.length > 0 ? settlesInMs : Math.min(Math.max(5, 2 * costMs), 15)
    await pauseUnless(exit === undefined ? program.ended : undefined, nextMs)
  }
}

async function pauseUnless(interruption: Promise<unknown> | undefined, ms: number): Promise<void> {
  const over = new AbortController()
  const pausing = pause(Math.max(1, ms), undefined, { signal: over.signal }).catch(() => {})
  await Promise.race(interruption === undefined ? [pausing] : [pausing, interruption])
  over.abort()
}
