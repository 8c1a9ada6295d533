import {
  fixedAnswer,
  goodbye,
  greeting,
  hello,
  isExit,
  maxNameBytes,
  messageText,
  nameTooLong,
  personalOffer,
  withoutLineEnd,
} from './protocol.ts'

/** Where a conversation stands: what the next datagram is taken for. */
export type Step = { readonly awaits: 'name'; readonly opening: string } | { readonly awaits: 'question' }

/** The answer to a datagram, and where the conversation stands afterwards; nowhere when it is over. */
export interface Turn {
  readonly reply: Buffer
  readonly next: Step | undefined
}

/** Takes one datagram of a conversation, or the one that opens it. */
export function takeTurn(step: Step | undefined, datagram: Buffer): Turn {
  if (isExit(datagram)) return { reply: Buffer.from(goodbye), next: undefined }
  if (step === undefined) return greet(datagram)
  if (step.awaits === 'question') return { reply: Buffer.from(fixedAnswer), next: step }
  const name = withoutLineEnd(datagram)
  // Who said `hola` and says it again has not heard the greeting.
  if (name.length === 0 || (step.opening === hello && messageText(name) === hello)) return greet(datagram)
  if (name.length > maxNameBytes) return { reply: Buffer.from(nameTooLong), next: step }
  return { reply: personalOffer(name), next: { awaits: 'question' } }
}

function greet(datagram: Buffer): Turn {
  const opening = datagram.length <= hello.length + 2 ? messageText(datagram) : ''
  return { reply: Buffer.from(greeting), next: { awaits: 'name', opening } }
}
