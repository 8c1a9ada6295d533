import type { WiredProbe } from '../../wires/characterise-wired.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { unexpected } from '../../wires/message-failures.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { freshName } from './fresh-name.ts'
import { askListing, type Listing } from './listing.ts'
import { sayHello } from './shell.ts'

/** How a server is asked which wire it speaks: what it says, never whether it does as it should. */
export const probe: WiredProbe = {
  converse: async (peer, random) => {
    await sayHello(peer)
    const name = freshName(random, 'sonda')
    await expectOneReply(peer, 'write', { name, text: 'hola' })
    const listing = await askListing(peer)
    if (!isWrittenAs(peer.profile, listing))
      throw unexpected(peer.profile, ['listing'], listing.datagrams[0] ?? Buffer.alloc(0))
    await expectOneReply(peer, 'remove', { name })
  },
  begin: async (peer) => {
    await sayHello(peer)
    await askListing(peer)
  },
  leave: async (peer) => void (await leaveWired(peer)),
}

/** An answer, or none, is the server's affair; one too many is another wire. */
async function expectOneReply(
  peer: WiredPeer,
  message: string,
  fields: { name: string; text?: string },
): Promise<void> {
  await peer.say(message, fields)
  const heard = await peer.hear(['failed', 'done'])
  if (heard.kind === 'unknown') throw unexpected(peer.profile, ['failed', 'done'], heard.bytes)
  const more = await peer.nextFrame({ kind: 'datagram' }, peer.pace.settleMs)
  if (more.kind === 'frame') throw unexpected(peer.profile, ['failed', 'done'], more.bytes)
}

/** What ends a listing, or what a prompt ends with: where it comes in a datagram of its own, the wire is another one. */
const endMark = /^\W*(fin|end|eof)\b.{0,20}$|[$>]\s*$/i

/** Whether a listing has the form that the profile says, not what is in it. */
function isWrittenAs({ messages }: WireProfile, { datagrams, text, isEnded }: Listing): boolean {
  const parts = messages.get('listing') ?? []
  if (parts.length > 1) return isEnded
  const isPython = /^\s*\[.*\]\s*$/s.test(text)
  if (parts[0]?.template.source.includes('|python')) return isPython
  const last = datagrams.at(-1)?.toString('utf8') ?? ''
  return !isPython && (datagrams.length === 1 || !endMark.test(last))
}
