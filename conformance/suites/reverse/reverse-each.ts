import { sendWhole } from '../../inherited/stream/stream-service.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { RenewedPeer } from '../../wires/renewed-peer.ts'
import { reverseExchange } from './reverse-exchange.ts'

/** Each of the texts comes back reversed, with its size. @throws ExpectationFailed for the first that does not. */
export async function reverseEach(context: ServerContext, texts: readonly Buffer[]): Promise<void> {
  const peer = await RenewedPeer.open(context, 'ana')
  for (const text of texts) {
    const exchange = reverseExchange(context, text)
    await sendWhole(peer, exchange)
    await exchange.expectAnswer(peer)
  }
}
