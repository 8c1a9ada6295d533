import type { Deliver, Lane } from './lane.ts'

/** More than this is not held: whoever says it is made to wait, and would never come to say what is to be joined. */
const mostHeldBytes = 1024 * 1024
/** Of what is too much the end is still held, so that it comes joined with what follows. */
const keptBytes = 64 * 1024

/**
 * Holds what is said until nobody has said anything for `quietMs`, when the other side waits for it, too, and delivers
 * it in one piece.
 */
export function deliverJoined(quietMs: number): Deliver {
  return async (lane) => {
    let held: Buffer[] = []
    let heldBytes = 0
    for (;;) {
      const came = await lane.next(
        held.length > 0 ? Math.max(1, lane.lastSaidAtMs + quietMs - performance.now()) : undefined,
      )
      if (came.kind === 'bytes') {
        held.push(came.bytes)
        heldBytes += came.bytes.length
        if (heldBytes < mostHeldBytes) continue
        const all = Buffer.concat(held)
        await release(lane, [all.subarray(0, -keptBytes)], held.length)
        held = [all.subarray(-keptBytes)]
        heldBytes = keptBytes
        continue
      }
      if (came.kind === 'silence' && performance.now() < lane.lastSaidAtMs + quietMs) continue
      if (held.length > 0) await release(lane, held, held.length)
      held = []
      heldBytes = 0
      if (came.kind !== 'silence') return came
    }
  }
}

async function release(lane: Lane, held: readonly Buffer[], passages: number): Promise<void> {
  if (passages > 1) lane.join(passages)
  await lane.write(Buffer.concat(held))
}
