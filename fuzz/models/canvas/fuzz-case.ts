import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import type { Outcome } from '../../engine/outcome.ts'
import type { Property } from '../../engine/property.ts'
import { say } from '../../words/say.ts'
import { CanvasLines } from './canvas-lines.ts'
import { answersTwice, takesAnySpelling } from './usual-answers.ts'

/** What a fuzz case of this exercise works with. */
export interface Workshop {
  readonly context: ServerContext
  readonly lines: CanvasLines
  readonly anySpelling: boolean
}

/** A case that checks properties over connections which are left politely in the end. */
export function fuzzCase(
  traits: Omit<TestCase<ServerContext>, 'role' | 'run'>,
  run: (workshop: Workshop) => Promise<void>,
): TestCase<ServerContext> {
  return {
    ...traits,
    dependsOn: ['canvas/new/whole-board', 'canvas/new/paints-nothing', ...(traits.dependsOn ?? [])],
    role: 'server',
    run: async (context) => {
      await using lines = new CanvasLines(context)
      await answersTwice(lines)
      const anySpelling = await takesAnySpelling(lines)
      if (!anySpelling) context.observe(say('spelling-plain'))
      await run({ context, lines, anySpelling })
    },
  }
}

/** Checks a property on `share` of the runs that were asked for, at least one. */
export function check<T>(
  { context }: Workshop,
  property: Property<T>,
  share: number,
  lanes: number,
): Promise<Outcome<T>> {
  const { seed, fuzzRuns, pace } = context
  const runs = Math.max(1, Math.round(fuzzRuns * share))
  const shrink = { tries: 120, withinMs: Math.min(20_000, 10 * pace.answerMs) }
  return checkConcurrently(property, { seed, runs, lanes, shrink })
}
