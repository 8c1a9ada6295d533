import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { PairContext } from '../pair-context.ts'
import type { PairOutcomes } from '../pair-story.ts'
import { say } from '../words/say.ts'

/** The transport that the sheet names, as the operating system tells it of the server's port. */
export function transportCases(exercise: string, { transport, stories }: PairOutcomes): TestCase<PairContext>[] {
  const [simplest] = stories
  if (transport === undefined || !simplest) return []
  return [
    {
      id: `${exercise}/pair/transport`,
      role: 'pair',
      requirement: transport,
      aspect: 'valid',
      purpose: say('purpose-transport'),
      run: async (context) => {
        await context.tell(simplest, { kind: 'plain' })
        if (context.isTransportAllowed) return
        const opened = context.transport.toUpperCase()
        throw new ExpectationFailed({
          code: 'wrong-transport',
          text: say('wrong-transport', { opened }),
          expected: say('wrong-transport-expected', { wanted: opened === 'TCP' ? 'UDP' : 'TCP' }),
        })
      },
    },
  ]
}
