import type { KnownFile } from '../../inherited/download/files-in.ts'
import { sendWhole } from '../../inherited/stream/stream-service.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { Heard } from '../../wires/heard.ts'
import { RenewedPeer } from '../../wires/renewed-peer.ts'
import { imageExchange } from './image-exchange.ts'

/** Each of the images comes exactly, over one connection after the other. @throws ExpectationFailed for the first that does not. */
export async function fetchEach(context: ServerContext, images: readonly KnownFile[]): Promise<void> {
  const peer = await RenewedPeer.open(context, 'ana')
  for (const { name, content } of images) {
    const exchange = imageExchange(context, { name, content: await content() })
    await sendWhole(peer, exchange)
    await exchange.expectAnswer(peer)
  }
}

/** What comes for a name, whatever it is; a text that is no known answer counts as well. */
export async function askFor(context: ServerContext, name: string): Promise<Heard> {
  const { wired } = await RenewedPeer.open(context, 'ana')
  await wired.say('request', { name })
  return wired.hear(['image', 'refuse'])
}
