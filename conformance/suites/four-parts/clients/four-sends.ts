import { partSizes } from '../../../../reference/exercises/four-parts/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { paceFor } from '../../../model/pace.ts'
import { replyMissing } from '../../../oracles/reply-missing.ts'
import { say } from '../words/say.ts'
import type { Announced, MediaHost } from './media-host.ts'

/**
 * Takes an announced file and holds every acknowledgement back until nothing more comes: what came until then is one
 * send. How long that is waited for comes from the client's own answering time.
 * @throws ExpectationFailed unless there are exactly four.
 */
export async function expectFourSends(host: MediaHost, { size = 0, answeredMs }: Announced): Promise<void> {
  const { context } = host
  const quietMs = paceFor(answeredMs).silenceMs * context.attempt
  const sends = await takeSends(host, size, quietMs)
  const list = sends.join(' + ')
  const [first = 0] = sends
  const values = { size, count: sends.length, list, ms: Math.round(quietMs) }
  if (sends.length === 4) {
    context.observe(say('client-four-sends', values))
    return
  }
  const isWhole = first >= size
  throw new ExpectationFailed(
    {
      code: isWhole ? 'client-not-waiting' : 'client-sends',
      text: say(isWhole ? 'client-not-waiting' : 'client-sends', values),
      expected: say('client-sends-expected'),
    },
    { answer: 'wrong', timed: true, details: { sends } },
  )
}

async function takeSends(host: MediaHost, size: number, quietMs: number): Promise<number[]> {
  const { peer } = host
  const sends: number[] = []
  const quarters = partSizes(size)
  for (let came = 0; came < size; ) {
    const rest = size - came
    const arrival = await peer.reply((bytes) => bytes.length >= rest, undefined, quietMs)
    if (arrival.kind !== 'whole') {
      if (sends.length > 0) return sends
      throw replyMissing(arrival, say('client-expected', { stage: 'part' }))
    }
    let send = arrival.bytes.length
    // a part that comes slowly is not yet at its end
    for (let more = true; more && send < Math.min(rest, quarters[sends.length] ?? 0); ) {
      const slow = await peer.reply((bytes) => bytes.length >= rest - send, peer.pace.silenceMs, quietMs)
      more = slow.kind === 'whole'
      if (more) send += slow.bytes.length
    }
    sends.push(send)
    came += send
    await host.acknowledge('part')
  }
  return sends
}
