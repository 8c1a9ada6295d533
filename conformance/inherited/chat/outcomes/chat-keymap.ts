import type { Keymap, KeyStep } from '../../../keyboards/keymap.ts'
import { prompts } from '../../../keyboards/prompt-patterns.ts'
import { askedAddress, askedPort } from '../../../keyboards/standing-address.ts'

/** Words with which a program may say at its prompt that one leaves, in place of the one of the sheet. */
const otherFarewells = ['salir', 'exit', 'quit', 'adios', 'fin']

const say: readonly KeyStep[] = [{ type: '{text}' }]
const leave: readonly KeyStep[] = [...otherFarewells.map(farewell), { type: 'desconectar' }]

/** How a person sits at a client of the chat: who they are where it asks, one line for each message, a word to leave. */
export const clientKeymap: Keymap = {
  standing: askedAddress,
  acts: { join: [{ when: prompts.name, type: '{nick}', optional: true }], say, leave },
}

/** How the second person sits at a server that is one of the two. */
export const serverKeymap: Keymap = { standing: askedPort, acts: { say, leave } }

function farewell(word: string): KeyStep {
  return { when: [new RegExp(String.raw`^(?!.*desconect).*\b${word}\b`, 'u')], type: word, optional: true }
}
