import { RawPeer } from '../../peers/raw-peer.ts'
import { readToEnd } from '../../peers/read-to-end.ts'
import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'

/** Who does not end a connection that we ended is not waited for longer than this. */
const leavingMs = 1000

/** Connects a client named `name`, which leaves politely when the case ends. */
export async function openPeer(context: ServerContext, name: string, options?: ConnectOptions): Promise<RawPeer> {
  const peer = new RawPeer(name, await context.connect(name, options), context.pace)
  context.defer(() => leavePolitely(peer))
  return peer
}

/**
 * Says that nothing more comes, reads to the end and only then lets go, so that the next case does not meet a server
 * that was hurt by this one. Resetting after the server's own end leaves no port in TIME_WAIT.
 */
export async function leavePolitely({ session, pace }: RawPeer): Promise<void> {
  if (!session.ending && session.isReading) {
    session.end()
    await readToEnd(session, Math.min(leavingMs, 2 * pace.silenceMs))
  }
  await session[Symbol.asyncDispose]()
}
