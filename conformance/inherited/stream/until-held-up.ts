import { setTimeout as pause } from 'node:timers/promises'
import type { Session } from '../../../reference/net/session.ts'
import { PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { say } from '../../words/say.ts'

/** What stands still for a shorter time may only wait for a processor. */
const leastStillMs = 100
/** How many times as long a server rests that has nothing more to send. */
const restInStills = 4
const betweenLooksMs = 5

/**
 * Waits until a server can send no more to a client that does not read: bytes for it wait in the server's kernel, have not
 * become more for a while, and the server does not want to run. Whether it came to that within `withinMs`. True, too, for
 * a server that has left this client, which is one way not to wait for it; where the kernel does not tell, time has to do.
 */
export async function untilHeldUp(
  { queues, pace, subject }: Pick<ServerContext, 'queues' | 'pace' | 'subject'>,
  session: Session,
  withinMs: number,
): Promise<boolean> {
  const stillMs = Math.max(leastStillMs, pace.silenceMs)
  const toUs = { localPort: session.remotePort, remotePort: session.localPort }
  const until = performance.now() + withinMs
  let last = 0
  let movedAtMs = performance.now()
  let restsSinceMs = performance.now()
  let wasKnown = false
  while (queues && performance.now() < until) {
    const backlog = await queues.backlog(toUs)
    if (backlog === undefined) {
      if (!wasKnown) break
      return true
    }
    wasKnown = true
    const held = backlog.unreadBytes + backlog.unsentBytes
    const moves = held !== last || (subject.program?.isRunnable() ?? false)
    if (moves || backlog.unsentBytes === 0) movedAtMs = performance.now()
    if (moves || !subject.program) restsSinceMs = performance.now()
    last = held
    if (performance.now() - movedAtMs >= stillMs) return true
    if (performance.now() - restsSinceMs >= stillMs * restInStills) return false
    await pause(betweenLooksMs)
  }
  if (wasKnown) return false
  await pause(pace.silenceMs)
  return true
}

/**
 * Who is served beside a client that does not read is served in spite of it only when the server was held up by it.
 * @throws PreconditionNotReached for a server that was not.
 */
export function expectHeldUp(wasHeldUp: boolean): void {
  if (!wasHeldUp) throw new PreconditionNotReached({ code: 'not-held-up', text: say('not-held-up') })
}
