import type { WiredProbe } from '../../wires/characterise-wired.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { tolerant } from './conversation.ts'
import { freshName, plainContent } from './upload-file.ts'

const probeBytes = 16

/** How it is found out in which wire a server speaks, how fast it answers, and how many clients it serves. */
export function uploadProbe(leave: (peer: WiredPeer) => Promise<void>): WiredProbe {
  const begun = new Map<WiredPeer, Buffer>()
  const begin: WiredProbe['begin'] = async (peer, random) => {
    await peer.say('offer', { name: freshName(random), size: probeBytes })
    await peer.expect(['accept'])
    begun.set(peer, plainContent(random, probeBytes))
  }
  const finish = async (peer: WiredPeer): Promise<void> => {
    const bytes = begun.get(peer)
    if (!bytes) return
    begun.delete(peer)
    await peer.say('content', { bytes })
    await peer.expect(['receipt'])
  }
  return {
    converse: async (peer, random) => {
      await begin(peer, random)
      await finish(peer)
    },
    begin,
    // who was left in the middle of a file may be hurt by it
    leave: async (peer) => {
      await tolerant(() => finish(peer))
      await leave(peer)
    },
  }
}
