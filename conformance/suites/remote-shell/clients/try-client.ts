import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { freshName } from '../fresh-name.ts'
import { say } from '../words/say.ts'
import { givesCommand, hostClient } from './shell-host.ts'

/**
 * Leads a client through a listing and a command that fails, to find out which wire it speaks: who shows a listing and
 * goes on has understood where it ended. @throws ExpectationFailed when the client does not take part.
 */
export async function tryClient(context: ClientContext, onPeer: (peer: WiredPeer) => void): Promise<void> {
  const { peer } = await hostClient(context)
  onPeer(peer)
  await peer.expect(['list'])
  const names = ['notas', 'datos'].map((kind) => freshName(context.random, kind))
  await peer.say('listing', { names })
  await expectTerminal(context, say('client-shows-names', { names: names.join(', ') }), (terminal) =>
    names.every((name) => terminal.includes(name)),
  )
  const name = freshName(context.random, 'sobra')
  givesCommand(context, 'remove', { name })
  await peer.expect(['remove'])
  await peer.say('failed', { reason: 'no existe' })
}
