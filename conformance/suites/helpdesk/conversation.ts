import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'
import type { HeardMessage } from '../../wires/heard.ts'
import { openWired } from '../../wires/open-wired.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { brief, plainText } from './plain-text.ts'
import { say } from './words/say.ts'

const departed = new WeakSet<WiredPeer>()

/** Reaches the server as one more client, who says `exit` when the case ends. */
export async function openClient(context: ServerContext, name: string, options?: ConnectOptions): Promise<WiredPeer> {
  const peer = await openWired(context, name, options)
  context.defer(() => leave(peer))
  return peer
}

/** Says `exit`, hears a goodbye that may come, and lets go; once for each client. */
export async function leave(peer: WiredPeer): Promise<void> {
  if (departed.has(peer)) return
  departed.add(peer)
  await peer.say('exit')
  await peer.session.next(peer.pace.silenceMs)
  await peer[Symbol.asyncDispose]()
}

/** Opens the conversation and hears the greeting. @throws ExpectationFailed */
export async function greet(peer: WiredPeer): Promise<HeardMessage> {
  await peer.say('hello')
  return peer.expect(['welcome'])
}

/** Says a name and hears the personal answer, which holds it. @throws ExpectationFailed */
export async function introduce(peer: WiredPeer, name: string): Promise<HeardMessage> {
  await peer.say('introduce', { name })
  const offer = await peer.expect(['offer'])
  if (plainText(offer.bytes).includes(plainText(name))) return offer
  throw new ExpectationFailed(
    {
      code: 'name-lacks',
      text: say('name-lacks', { name }),
      expected: say('name-expected', { name }),
      actual: say('said', { text: brief(offer.bytes) }),
    },
    { answer: 'wrong' },
  )
}

/** Asks something and hears the answer. @throws ExpectationFailed */
export async function ask(peer: WiredPeer, text: string): Promise<HeardMessage> {
  await peer.say('question', { text })
  return peer.expect(['answer'])
}

/** What came in answer to nothing in particular, one after the other, until it was silent for a while. */
export async function whatComes(peer: WiredPeer): Promise<Buffer[]> {
  const came: Buffer[] = []
  for (;;) {
    const arrival = await peer.session.next(peer.pace.silenceMs)
    if (arrival.kind !== 'bytes') return came
    came.push(arrival.bytes)
  }
}
