import { ExpectationFailed } from '../model/outcome-errors.ts'
import { withLimit } from '../subject/exit.ts'
import type { PairView } from './pair-view.ts'
import { say } from './words/say.ts'

/** Why the outcome of a telling is not the wanted one, by what was seen at its end. */
export function failureOfTelling(view: PairView, port: number, judge: () => void): ExpectationFailed | undefined {
  const told = failureOf(judge)
  const met = told && view.conversation.connections === 0 ? neverConnected(view, told, port) : told
  return beyondLimits(view) ?? met
}

function failureOf(judge: () => void): ExpectationFailed | undefined {
  try {
    judge()
    return undefined
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return thrown
    throw thrown
  }
}

/** Who had to be ended because it used up too much has not done what it should, whatever it achieved before. */
export function beyondLimits({ server, clients }: PairView): ExpectationFailed | undefined {
  const ended = [server, ...clients.values()].find(({ exit }) => exit?.limit !== undefined)
  if (!ended?.exit) return undefined
  const text = withLimit(say('ended-by-limit', { who: ended.name }), ended.exit)
  return new ExpectationFailed({ code: 'limit', text, expected: say('ended-expected', { who: ended.name }) })
}

/** Nobody can achieve anything together who never meets: that is told first, with what the client said about it. */
export function neverConnected(
  { client, conversation: { transport } }: PairView,
  { reason }: ExpectationFailed,
  port: number,
): ExpectationFailed {
  const lines = client.terminal.trimEnd().split('\n').slice(-8).join('\n')
  return new ExpectationFailed(
    {
      code: 'never-connected',
      text: say('pair-never-connected', { transport: transport.toUpperCase(), ended: client.exit ? 'yes' : 'no' }),
      expected: say('pair-never-connected-expected', { port, transport: transport.toUpperCase() }),
      ...(lines === '' ? { actual: reason.text } : { actual: { es: lines, en: lines } }),
    },
    { timed: client.exit === undefined },
  )
}
