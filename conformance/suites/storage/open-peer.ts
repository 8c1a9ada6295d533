import { lengthField, maxBodyBytes } from '../../../reference/exercises/storage/protocol.ts'
import { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { leavePolitely, leaveSoonWhere } from './leave-politely.ts'

/** Connects a client named `name`, which leaves in order when the case ends. */
export async function openPeer(context: ServerContext, name: string): Promise<FramedPeer> {
  const peer = new FramedPeer(name, await context.connect(name), context.pace, lengthField, maxBodyBytes)
  leaveSoonWhere(context.traits, peer)
  context.defer(async () => {
    const isLeft = await leavePolitely(peer)
    if (!isLeft || context.traits.details['endsWithItsClients'] === 'yes') context.markUnfit()
  })
  return peer
}
