import type { StreamExchange } from '../../inherited/stream/stream-service.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { encodeMessage } from '../../wires/encode-message.ts'
import type { RenewedPeer } from '../../wires/renewed-peer.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { expectReversed } from './oracles/expect-reversed.ts'
import { requestFields } from './texts.ts'

/** A request for `text` on a connection of its own, and the judgement of its answer. */
export function reverseExchange(context: ServerContext, text: Buffer): StreamExchange<RenewedPeer> {
  const profile = profileOf(context)
  const fields = requestFields(text)
  return {
    lead: (peer) => peer.renew(),
    frame: encodeMessage(profile, 'client', 'request', fields),
    expectAnswer: async (peer, withinMs) => {
      const { wired } = peer
      peer.answered()
      wired.learn(fields)
      await sayTheRest(peer, text)
      await expectReversed(wired, text, withinMs)
    },
  }
}

/** The wire that is spoken. */
export function profileOf({ profile, wire }: Pick<ServerContext, 'profile' | 'wire'>): WireProfile {
  if (!profile) throw new Error(`there is no wire profile ${wire}`)
  return profile
}

/** What of a request comes after the bytes that need no answer in between: acknowledged pieces, or the end of our side. */
async function sayTheRest({ wired }: RenewedPeer, text: Buffer): Promise<void> {
  const parts = wired.profile.messages.get('request') ?? []
  const acked = parts.findIndex(({ from }) => from === 'server')
  const opening = acked < 0 ? parts : parts.slice(0, acked)
  if (opening.some(({ framing }) => framing.kind === 'end-of-stream')) wired.session.end()
  if (acked >= 0) await wired.sayParts('request', parts.slice(acked), requestFields(text))
}
