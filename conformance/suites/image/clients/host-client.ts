import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say } from '../words/say.ts'

/** Launches a client, names an image to it and hears its request. @throws ExpectationFailed when it asks for anything else. */
export async function hostClient(
  context: ClientContext,
  name: string,
  onPeer: (peer: WiredPeer) => void = () => {},
): Promise<WiredPeer> {
  const typed = context.profile?.keyboard.get('fetch')
  const line = typed ? typed.fill({ name }).toString() : name
  await context.launch({
    word: { placeholder: 'file', value: name, line, act: { act: 'download', values: { file: name } } },
  })
  const peer = await acceptWired(context, 'servidor')
  context.defer(() => peer[Symbol.asyncDispose]())
  onPeer(peer)
  const [first] = peer.profile.messages.get('request') ?? []
  // where nothing marks the end of the name, what was typed tells
  const isWhole = first?.framing.kind === 'raw' ? (came: Buffer) => came.toString() === name : undefined
  const { fields } = await peer.expect(['request'], undefined, isWhole)
  if (fields.name !== undefined && fields.name.trim() !== name)
    throw new ExpectationFailed(
      {
        code: 'client-other-name',
        text: say('client-other-name', { name: fields.name }),
        expected: say('client-name-expected', { name }),
      },
      { answer: 'wrong' },
    )
  return peer
}
