import type { ClientContext } from '../../../runner/client-context.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { smallImages } from '../planted-images.ts'
import { deliverImage } from './deliver-image.ts'
import { expectStored } from './expect-stored.ts'
import { hostClient } from './host-client.ts'

const [{ name, content }] = smallImages

/** The file that a client is told before it calls anybody. */
export const openingFile: string = name

/** Sends a client one image, which it stores: all ask alike. @throws ExpectationFailed when it does not. */
export async function tryClient(context: ClientContext, onPeer: (peer: WiredPeer) => void): Promise<void> {
  const peer = await hostClient(context, name, onPeer)
  await deliverImage(context, peer, { name, content }, 'apart')
  await expectStored(context, { name, content })
}
