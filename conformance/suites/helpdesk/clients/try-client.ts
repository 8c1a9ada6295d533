import type { ClientContext } from '../../../runner/client-context.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { hostClient, takeName, takeQuestion, wish } from './host-client.ts'

/**
 * A whole conversation with a client, whatever it shows: a second question tells how many answers it awaits.
 * @throws ExpectationFailed when it does not take part.
 */
export async function tryClient(context: ClientContext, onPeer: (peer: WiredPeer) => void): Promise<void> {
  const peer = await hostClient(context, onPeer)
  await peer.say('welcome')
  await takeName(context, peer, 'Ana')
  await takeQuestion(context, peer, '¿Hay clase?')
  await takeQuestion(context, peer, '¿Seguro?')
  wish(context, 'leave')
  await peer.expect(['exit'])
}
