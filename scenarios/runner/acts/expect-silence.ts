import { say } from '../../words/say.ts'
import type { Act } from '../act.ts'
import { receivedPicture, stepFailed } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'

/**
 * Nothing comes, for a time derived from the server's own answering time, and the connection stays open. A client may
 * repeat datagrams to which nobody answered.
 */
export function expectSilenceAct(index: number, place: StepPlace): Act {
  return async (run) => {
    const peer = await run.peer(index)
    const { silenceMs } = run.stage.pace
    const until = performance.now() + silenceMs
    let arrival = await peer.channel.next(silenceMs)
    while (run.stage.role === 'client' && arrival.kind === 'message' && peer.channel.isRepeat)
      arrival = await peer.channel.next(Math.max(0, until - performance.now()))
    const bytes = arrival.kind === 'message' ? peer.channel.onWire(arrival.body) : arrival.rest
    if (arrival.kind === 'deadline' && bytes.length === 0) return
    throw stepFailed(place, peer, {
      code: 'not-silent',
      what: say('not-silent', { peer: peer.channel.name }),
      expected: say('silence-expected', { ms: Math.round(silenceMs) }),
      actual: bytes.length > 0 ? say('came-bytes', { count: bytes.length }) : say('came-end'),
      pictures: bytes.length > 0 ? [receivedPicture(peer, bytes)] : [],
      facts: { answer: bytes.length > 0 ? 'wrong' : 'closed' },
    })
  }
}
