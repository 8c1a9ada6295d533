import type { ServerTraits } from '../../model/server-traits.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import { readToEnd } from '../../peers/read-to-end.ts'

/** Who cannot bear a broken pipe is hurt by an impatient client, also in the cases that follow. */
const leavingMs = 3000
const inVain = new WeakSet<FramedPeer>()

/**
 * Ends the conversation as the course's client does, by closing: says that nothing more comes, reads to the server's
 * own end, and only then lets go, so that the next case does not meet a server that was hurt by this one.
 * Gives whether the server ended it too.
 */
export async function leavePolitely(peer: FramedPeer, withinMs: number = patienceWith(peer)): Promise<boolean> {
  if (!peer.session.ending && peer.session.isReading) {
    peer.session.end()
    await readToEnd(peer.session, withinMs)
  }
  const isLeft = peer.session.ending !== undefined
  await peer[Symbol.asyncDispose]()
  return isLeft
}

/** A server that does not close when a client has left is not waited for. */
export function leaveSoonWhere({ details }: ServerTraits, peer: FramedPeer): void {
  if (details['closes'] === 'no') inVain.add(peer)
}

function patienceWith(peer: FramedPeer): number {
  const { answerMs, silenceMs } = peer.pace
  return inVain.has(peer) ? silenceMs : Math.max(answerMs, leavingMs)
}
