import { type AddressAnswer, addressAnswer } from '../prompts/address-questions.ts'
import type { LinePattern, StandingAnswer } from './keymap.ts'

const answers = ['{host}:{port}', '{host},{port}', '{host} {port}', '{port}', '{host}'] as const
const isYes: LinePattern = { test: (line) => /^\w+$/.test(addressAnswer(line) ?? '') }

/** Tells a client where its server is whenever it asks. */
export const standingAddress: readonly StandingAnswer[] = [
  ...answers.map((type) => ({ when: [asksFor(type)], type })),
  { when: [isYes], answer: 'yes' },
]

/** Only what asks for nothing else, for programs in which people talk about servers, too. */
const bare = /^[^:?>]{1,140}[:?>\])]+\s*$/
const otherTalk = /\b(?:question|respuesta|reply|enviar|send|decir|say)\b/
const address = /\b(?:direccion|ip|host(?:name)?|address|maquina|dominio)\b/
const justServer =
  /^\W*(?:(?:introdu\w*|escrib\w*|indi\w*|dime|ingres\w*|enter|type)\s+)?(?:(?:el|the|nombre del?|name of the)\s+)*(?:servidor|server)\W*$/

/** Tells where the port is to be when a line asks for nothing else. */
export const askedPort: readonly StandingAnswer[] = [{ when: [among(asksFor('{port}'))], type: '{port}' }]

/**
 * Tells a client where its server is when a line asks for nothing else: of programs in which people talk to each other,
 * for whom a line such as `Servidor: hola` is no question.
 */
export const askedAddress: readonly StandingAnswer[] = answers.map((type) => {
  const asks = asksFor(type)
  if (type === '{port}') return { when: [among(asks)], type }
  if (type !== '{host}') return { when: [asks], type }
  return { when: [among({ test: (line) => asks.test(line) && (address.test(line) || justServer.test(line)) })], type }
})

function asksFor(answer: AddressAnswer): LinePattern {
  return { test: (line) => addressAnswer(line) === answer }
}

function among(asks: LinePattern): LinePattern {
  return { test: (line) => bare.test(line) && !otherTalk.test(line) && asks.test(line) }
}
