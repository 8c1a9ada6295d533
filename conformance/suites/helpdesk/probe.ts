import type { WiredProbe } from '../../wires/characterise-wired.ts'
import { ask, greet, introduce, leave } from './conversation.ts'
import { freshName } from './names.ts'

/** How the wire of a help desk is found: a whole conversation, in which a second question shows what follows an answer. */
export const probe: WiredProbe = {
  converse: async (peer, random) => {
    await greet(peer)
    await introduce(peer, freshName(random))
    await ask(peer, '¿Hay clase?')
    await ask(peer, '¿Seguro?')
  },
  begin: async (peer) => void (await greet(peer)),
  leave,
}
