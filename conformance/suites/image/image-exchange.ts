import { expectContent } from '../../inherited/download/expect-content.ts'
import type { StreamExchange } from '../../inherited/stream/stream-service.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { encodeMessage } from '../../wires/encode-message.ts'
import type { RenewedPeer } from '../../wires/renewed-peer.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { say } from './words/say.ts'

/** An image by its name and bytes. */
export interface Image {
  readonly name: string
  readonly content: Buffer
}

const mostShown = 120

/** A request for an image on a connection of its own, and the judgement of what comes. */
export function imageExchange(context: ServerContext, image: Image): StreamExchange<RenewedPeer> {
  const fields = { name: image.name }
  return {
    lead: (peer) => peer.renew(),
    frame: encodeMessage(profileOf(context), 'client', 'request', fields),
    expectAnswer: async (peer, withinMs) => {
      const { wired } = peer
      peer.answered()
      wired.learn(fields)
      const parts = wired.profile.messages.get('request') ?? []
      const acked = parts.findIndex(({ from }) => from === 'server')
      if (acked >= 0) await wired.sayParts('request', parts.slice(acked), fields)
      await expectImage(wired, image, withinMs)
    },
  }
}

/** What comes is the image. @throws ExpectationFailed with what came instead. */
export async function expectImage(peer: WiredPeer, { name, content }: Image, withinMs?: number): Promise<void> {
  const heard = await peer.expect(['image', 'refuse'], withinMs)
  if (heard.message === 'refuse')
    throw new ExpectationFailed(
      {
        code: 'refused',
        text: say('refused', { text: heard.bytes.toString('utf8', 0, mostShown).trim() }),
        expected: say('image-expected', { name, bytes: content.length }),
      },
      { answer: 'wrong' },
    )
  expectContent(name, heard.fields.bytes ?? heard.bytes, content)
}

/** The wire that is spoken. */
export function profileOf({ profile, wire }: Pick<ServerContext, 'profile' | 'wire'>): WireProfile {
  if (!profile) throw new Error(`there is no wire profile ${wire}`)
  return profile
}
