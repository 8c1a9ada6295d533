import type { SessionEvent } from '../../reference/net/session-event.ts'

/** The longest time between something said and the first that came back, in milliseconds; undefined when nothing came. */
export function slowestAnswer(history: readonly SessionEvent[]): number | undefined {
  const waits: number[] = []
  let saidMs: number | undefined
  for (const { kind, atMs } of history) {
    if (kind === 'out') saidMs = atMs
    else if (kind === 'in' && saidMs !== undefined) {
      waits.push(atMs - saidMs)
      saidMs = undefined
    }
  }
  return waits.length > 0 ? Math.max(...waits) : undefined
}
