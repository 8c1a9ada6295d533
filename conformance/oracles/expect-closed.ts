import { ExpectationFailed } from '../model/outcome-errors.ts'
import type { FramedPeer } from '../peers/framed-peer.ts'
import { say } from '../words/say.ts'

/** Reads until the other side ends the connection and gives the bodies of the frames that came before the end. */
export async function expectClosed(peer: FramedPeer, withinMs: number = peer.pace.answerMs): Promise<Buffer[]> {
  const bodies: Buffer[] = []
  const until = performance.now() + withinMs
  for (;;) {
    const arrival = await peer.nextFrame(Math.max(0, until - performance.now()))
    if (arrival.kind === 'end' || arrival.kind === 'reset') return bodies
    if (arrival.kind !== 'frame')
      throw new ExpectationFailed(
        {
          code: 'not-closed',
          text: say('not-closed', { ms: Math.round(withinMs) }),
          expected: say('not-closed-expected'),
        },
        { answer: 'none', timed: true },
      )
    bodies.push(arrival.body)
  }
}
