import { cerrar, encodeMessage } from '../../../reference/exercises/canvas/protocol.ts'
import type { ServerTraits } from '../../model/server-traits.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import { readToEnd } from '../../peers/read-to-end.ts'

/** Who cannot bear a broken pipe is hurt by an impatient client, also in the cases that follow. */
const leavingMs = 3000
const inVain = new WeakSet<FramedPeer>()

/**
 * Says `cerrar`, reads to the end and only then lets go of the connection, so that the next case does not meet a
 * server that was hurt by this one. Resetting after the server's own end leaves no port in TIME_WAIT.
 * Gives whether the server ended it, or never does.
 */
export async function leavePolitely(peer: FramedPeer, withinMs: number = patienceWith(peer)): Promise<boolean> {
  if (!peer.session.ending && peer.session.isReading) {
    await peer.sendBytes(encodeMessage(cerrar))
    await readToEnd(peer.session, withinMs)
  }
  const isLeft = peer.session.ending !== undefined || inVain.has(peer)
  await peer[Symbol.asyncDispose]()
  return isLeft
}

/** A server that does not close after `cerrar` is not waited for. */
export function leaveSoonWhere({ details }: ServerTraits, peer: FramedPeer): void {
  if (details['closes'] === 'no') inVain.add(peer)
}

function patienceWith(peer: FramedPeer): number {
  const { answerMs, silenceMs } = peer.pace
  return inVain.has(peer) || isDeaf(peer) ? 2 * silenceMs : Math.max(answerMs, leavingMs)
}

/** Who has not said a word to what was sent long ago is not likely to say goodbye. */
function isDeaf({ session: { history }, pace }: FramedPeer): boolean {
  const asked = history.find(({ kind }) => kind === 'out')
  return !!asked && performance.now() - asked.atMs >= pace.answerMs && !history.some(({ kind }) => kind === 'in')
}
