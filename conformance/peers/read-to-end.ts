import type { Session } from '../../reference/net/session.ts'

/** Reads and forgets what still comes until the other side ends, but not beyond `withinMs`, however much comes. */
export async function readToEnd(session: Session, withinMs: number): Promise<void> {
  const until = performance.now() + withinMs
  for (let left = withinMs; left > 0; left = until - performance.now())
    if ((await session.next(left)).kind !== 'bytes') return
}
