import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { HeardMessage } from '../../../wires/heard.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say } from '../words/say.ts'

const newline = 0x0a

/** What is typed before a client sends anything. */
export const clientOpening: readonly string[] = ['hola']

/** Launches a client, types a text and hears what it sends. @throws ExpectationFailed when nothing comes. */
export async function hostClient(
  context: ClientContext,
  text: string,
  onPeer: (peer: WiredPeer) => void = () => {},
): Promise<{ readonly peer: WiredPeer; readonly message: HeardMessage }> {
  await context.launch()
  typeText(context, text)
  const peer = await acceptWired(context, 'servidor')
  context.defer(() => peer[Symbol.asyncDispose]())
  onPeer(peer)
  return { peer, message: await peer.expect(['message']) }
}

/** Types a text as the user of such a client does. */
export function typeText(context: ClientContext, text: string): void {
  context.does({ act: 'say', values: { text } }, [
    context.profile?.keyboard.get('talk')?.fill({ text }).toString() ?? text,
  ])
}

/** One message and its answer with a client. @throws ExpectationFailed where it speaks another wire. */
export async function tryClient(context: ClientContext, onPeer: (peer: WiredPeer) => void): Promise<void> {
  const { peer } = await hostClient(context, 'hola', onPeer)
  const last = peer.session.history.findLast((event) => event.kind === 'in')
  const isMarked = last?.kind === 'in' && last.bytes.at(-1) === newline
  if (peer.profile.framing.kind === 'line' && !isMarked)
    throw new ExpectationFailed({ code: 'unframed-wire', text: say('unframed-wire'), expected: say('framed-expected') })
  await peer.say('answer', { text: 'hola' })
}
