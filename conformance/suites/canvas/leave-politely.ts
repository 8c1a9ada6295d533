import { cerrar, encodeMessage } from '../../../reference/exercises/canvas/protocol.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'

/**
 * Says `cerrar`, reads to the end and only then lets go of the connection, so that the next case does not meet a
 * server that was hurt by this one. Resetting after the server's own end leaves no port in TIME_WAIT.
 */
export async function leavePolitely(peer: FramedPeer, withinMs: number = peer.pace.answerMs): Promise<void> {
  if (!peer.session.ending && peer.session.isReading) {
    await peer.sendBytes(encodeMessage(cerrar))
    await readToEnd(peer, withinMs)
  }
  await peer[Symbol.asyncDispose]()
}

async function readToEnd(peer: FramedPeer, withinMs: number): Promise<void> {
  const until = performance.now() + withinMs
  for (;;) {
    const arrival = await peer.session.next(Math.max(0, until - performance.now()))
    if (arrival.kind !== 'bytes') return
  }
}
