import { lengthField, maxBodyBytes } from '../../../reference/exercises/canvas/protocol.ts'
import { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { leavePolitely, leaveSoonWhere } from './leave-politely.ts'

/** Connects a client named `name`, which says goodbye when the case ends. */
export async function openPeer(
  context: ServerContext,
  name: string,
  options?: { readonly sameLife?: boolean },
): Promise<FramedPeer> {
  const peer = new FramedPeer(name, await context.connect(name, options), context.pace, lengthField, maxBodyBytes)
  leaveSoonWhere(context.traits, peer)
  context.defer(async () => {
    if (!(await leavePolitely(peer))) context.markUnfit()
  })
  return peer
}
