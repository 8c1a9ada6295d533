import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { usualName } from '../../../subject/client-subject.ts'
import type { HeardMessage } from '../../../wires/heard.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import type { Fields } from '../../../wires/template.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { brief, plainText } from '../plain-text.ts'
import { say } from '../words/say.ts'

const usuallyTyped = { introduce: '', ask: '', leave: 'exit' } as const
const firstWord = 'hola'

/** Launches a client and hears its first datagram; who waits for its user before it speaks is told to say hello. */
export async function hostClient(
  context: ClientContext,
  onPeer: (peer: WiredPeer) => void = () => {},
): Promise<WiredPeer> {
  await context.launch()
  const peer = await acceptWired(context, 'servidor').catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed) || thrown.reason.code !== 'client-no-connect') throw thrown
    context.does({ act: 'ask', values: { text: firstWord } }, [firstWord])
    return acceptWired(context, 'servidor')
  })
  context.defer(() => peer[Symbol.asyncDispose]())
  onPeer(peer)
  await peer.expect(['hello'])
  return peer
}

/** Types what the user of such a client types for a wish. */
export function wish(context: ClientContext, what: 'introduce' | 'ask' | 'leave', fields: Fields = {}): void {
  const typed = context.profile?.keyboard.get(what)?.fill(fields).toString()
  const { name, text } = fields
  const values = { ...(name !== undefined && { name }), ...(text !== undefined && { text }) }
  context.does({ act: what, values }, [typed ?? (usuallyTyped[what] || (name ?? text ?? ''))])
}

/**
 * Types a name, hears it and answers it; gives it, which is the one of its command where the client is told it there.
 * @throws ExpectationFailed when something else comes.
 */
export async function takeName(context: ClientContext, peer: WiredPeer, wanted: string): Promise<string> {
  const isTold = context.isTold('name')
  const name = isTold ? usualName : wanted
  if (!isTold) wish(context, 'introduce', { name })
  expectTyped(name, await peer.expect(['introduce']))
  await peer.say('offer', { name })
  return name
}

/** Types a question, hears it and answers it. @throws ExpectationFailed when something else comes. */
export async function takeQuestion(context: ClientContext, peer: WiredPeer, text: string): Promise<void> {
  wish(context, 'ask', { text })
  expectTyped(text, await peer.expect(['question']))
  await peer.say('answer')
}

/** All texts of a message that we said stand on the client's terminal. @throws ExpectationFailed */
export async function expectShown(
  context: ClientContext,
  { profile }: WiredPeer,
  message: string,
  fields: Fields = {},
): Promise<void> {
  for (const { template } of profile.messages.get(message) ?? []) {
    const text = template.fill(fields)
    await expectTerminal(context, say('terminal-text', { text: brief(text) }), (shown) =>
      plainText(shown).includes(plainText(text)),
    )
  }
}

function expectTyped(text: string, { bytes }: HeardMessage): void {
  if (bytes.toString().normalize('NFC').trim() === text.trim()) return
  throw new ExpectationFailed(
    {
      code: 'client-text-differs',
      text: say('client-text-differs'),
      expected: say('client-text-expected', { text }),
      actual: say('said', { text: brief(bytes) }),
    },
    { answer: 'wrong' },
  )
}
