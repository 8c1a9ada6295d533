import type { ServerContext } from '../../runner/server-context.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import type { StreamService } from '../stream/stream-service.ts'
import { freshText, openTalker } from './arrival.ts'
import type { EchoKind } from './echo-kind.ts'

/** What a server of exercise 1 is over TCP, so that the cases of every TCP service apply to it. */
export function echoService({ exercise, prefix }: EchoKind): StreamService<WiredPeer> {
  const exchange = ({ wire, random }: ServerContext) => ({
    frame: Buffer.from(`${freshText(random)}${wire === 'raw' ? '' : '\n'}`),
    expectAnswer: async (peer: WiredPeer, withinMs?: number) => void (await peer.expect(['answer'], withinMs)),
  })
  return {
    exercise,
    prefix,
    headerBytes: 0,
    dependsOn: [`${exercise}/message/arrives`],
    dependsOnToAct: [`${exercise}/message/arrives`],
    levelOfG5: 'should',
    open: openTalker,
    leave: async (peer) => void (await leaveWired(peer)),
    ask: exchange,
    act: async (context, _peer, count) => Array.from({ length: count }, () => exchange(context)),
    beginning: () => Buffer.from('hol'),
    malformations: [],
    empty: (context) => (context.wire === 'raw' ? undefined : Buffer.from('\n')),
    answersAskerOnly: () => true,
  }
}
