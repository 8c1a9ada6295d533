import { droppedDatagrams } from '../../faults/datagram-drops.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { say } from './words/say.ts'

interface Heard {
  readonly profile?: WireProfile | undefined
}

/**
 * The same case, for wires in which nobody repeats what was lost: who failed while the kernel threw datagrams away at
 * the port that `portOf` gives is not accused.
 */
export function unlessDropped<Context extends Heard>(
  testCase: TestCase<Context>,
  portOf: (context: Context) => number,
): TestCase<Context> {
  return {
    ...testCase,
    run: async (context) => {
      if (context.profile?.repeat) return testCase.run(context)
      const before = await droppedDatagrams(portOf(context))
      try {
        await testCase.run(context)
      } catch (thrown) {
        const after = (await droppedDatagrams(portOf(context))) ?? 0
        // a server that was started again meanwhile counts from 0
        const count = after >= (before ?? 0) ? after - (before ?? 0) : after
        if (!(thrown instanceof ExpectationFailed) || count === 0) throw thrown
        throw new PreconditionNotReached({
          code: 'datagrams-dropped',
          text: say('datagrams-dropped', { count }),
          actual: thrown.reason.text,
        })
      }
    },
  }
}
