import type { Keymap } from '../../keyboards/keymap.ts'
import { askedAddress } from '../../keyboards/standing-address.ts'

/** How a server, or the client itself, asks who somebody is. */
const asksName = [
  /\b(?:nombre|alias|apodo|nick(?:name)?|name)\b(?!.*\b(?:servidor|server|host)\b)/u,
  /\b(?:como te llamas|como se llama|quien eres|quien es usted|who are you)\b/u,
]

/**
 * How a person sits at a client of the help desk. Where nothing asks for the name, the person has to speak first: the
 * name is as good as any other word, and is said again when the server asks for it.
 */
export const clientKeymap: Keymap = {
  standing: askedAddress,
  acts: {
    introduce: [
      { when: asksName, type: '{name}' },
      { when: asksName, type: '{name}', optional: true },
    ],
    ask: [{ type: '{text}' }],
    leave: [{ type: 'exit' }],
  },
}
