import type { WiredProbe } from '../../wires/characterise-wired.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { expectReversed } from './oracles/expect-reversed.ts'
import { hello, requestFields } from './texts.ts'

/** How it is found out what a server is like: the sheet's own example. */
export const probe: WiredProbe = {
  converse: async (peer) => {
    await peer.say('request', requestFields(hello))
    await expectReversed(peer, hello)
  },
  begin: async (peer) => {
    await peer.say('request', requestFields(hello))
    await expectReversed(peer, hello)
  },
  beginMayEnd: true,
  leave: async (peer) => void (await leaveWired(peer)),
}
