import { say } from '../../words/say.ts'
import type { Act } from '../act.ts'
import type { ChannelArrival } from '../channel.ts'
import type { ExpectClose } from '../scenario.ts'
import type { OpenPeer } from '../scenario-run.ts'
import { stepFailed } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'

/** Waits until the server ends the connection; what it says before that is read and passed over. */
export function expectCloseAct({ how = 'any' }: Omit<ExpectClose, 'peer'>, index: number, place: StepPlace): Act {
  const expected = say(how === 'any' ? 'close-expected' : how === 'fin' ? 'close-fin-expected' : 'close-reset-expected')
  return async (run) => {
    const peer = await run.peer(index)
    const { answerMs } = run.stage.pace
    const kind = await endingOf(peer, answerMs)
    const values = { peer: peer.channel.name, ms: Math.round(answerMs) }
    if (kind !== 'end' && kind !== 'reset')
      throw stepFailed(place, peer, {
        code: 'not-closed',
        what: say('still-open', values),
        expected,
        facts: { answer: 'none', timed: kind === 'deadline' },
      })
    const actual = kind === 'end' ? 'fin' : 'reset'
    if (how !== 'any' && how !== actual)
      throw stepFailed(place, peer, {
        code: 'closed-other-way',
        what: say('closed-other-way', values),
        expected,
        actual: say(`close-${actual}`),
        facts: { answer: 'closed' },
      })
    await run.drop(index)
  }
}

async function endingOf({ channel }: OpenPeer, withinMs: number): Promise<ChannelArrival['kind']> {
  const until = performance.now() + withinMs
  for (let left = withinMs; left > 0; left = until - performance.now()) {
    const { kind } = await channel.next(left)
    if (kind !== 'message') return kind
  }
  return 'deadline'
}
