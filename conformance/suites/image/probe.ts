import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import type { WiredProbe } from '../../wires/characterise-wired.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { expectImage, type Image } from './image-exchange.ts'
import { imagesOf } from './known-images.ts'
import { say } from './words/say.ts'

const missing = 'zocalo-no-existe.jpg'

/** How it is found out what a server is like: a small image that it must have, or one that it cannot have. */
export async function probeOf(access: ServerAccess): Promise<WiredProbe> {
  const [first] = await imagesOf(access)
  const image = first && { name: first.name, content: await first.content() }
  const converse = (peer: WiredPeer) => fetch(peer, image)
  return { converse, begin: converse, beginMayEnd: true, leave: async (peer) => void (await leaveWired(peer)) }
}

async function fetch(peer: WiredPeer, image: Image | undefined): Promise<void> {
  await peer.say('request', { name: image?.name ?? missing })
  if (image) return expectImage(peer, image)
  const { message } = await peer.expect(['image', 'refuse'])
  if (message === 'image') throw new ExpectationFailed({ code: 'no-error', text: say('no-error') })
}
