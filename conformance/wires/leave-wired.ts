import { readToEnd } from '../peers/read-to-end.ts'
import type { WiredPeer } from './wired-peer.ts'

/**
 * Ends our side, reads to the other's end and only then lets go, so that the next case does not meet a server that
 * was hurt by this one. Gives whether the server ended too; over UDP there is nothing to end.
 */
export async function leaveWired(peer: WiredPeer, withinMs: number = peer.pace.answerMs): Promise<boolean> {
  const { session } = peer
  if (session.transport === 'tcp' && !session.ending && session.isReading) {
    session.end()
    await readToEnd(session, withinMs)
  }
  const isEnded = session.ending !== undefined
  await peer[Symbol.asyncDispose]()
  return isEnded
}
