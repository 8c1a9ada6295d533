import type { TestCase } from '../model/test-case.ts'
import { cutCases } from './cases/cut-cases.ts'
import { datagramCases } from './cases/datagram-cases.ts'
import { deliveryCases } from './cases/delivery-cases.ts'
import { lostCases } from './cases/lost-cases.ts'
import { plainId } from './cases/plain-id.ts'
import { transportCases } from './cases/transport-cases.ts'
import type { PairContext } from './pair-context.ts'
import type { PairOutcomes, PairStory } from './pair-story.ts'

/** The cases of an exercise's pairs: every story told plainly first, and then while the network disturbs. */
export function pairCases(exercise: string, outcomes: PairOutcomes): TestCase<PairContext>[] {
  const disturbed = outcomes.stories.filter(({ onlyPlain, onlyLost }) => !onlyPlain && !onlyLost)
  const transport = transportCases(exercise, outcomes)
  return [
    ...transport,
    ...outcomes.stories.filter(({ onlyLost }) => !onlyLost).map((story) => plainCase(exercise, story, transport)),
    ...disturbed.flatMap((story, index) =>
      [
        ...cutCases(exercise, outcomes, story, index === 0),
        ...deliveryCases(exercise, outcomes, story),
        ...datagramCases(exercise, outcomes, story),
        ...lostCases(exercise, story),
      ].map((testCase) => afterFirst(testCase, story, disturbed[0])),
    ),
    ...outcomes.stories.filter(({ onlyLost }) => onlyLost).flatMap((story) => lostCases(exercise, story)),
  ]
}

/** What the first story could not bear is not held against the others as well. */
function afterFirst(testCase: TestCase<PairContext>, story: PairStory, first: PairStory | undefined) {
  if (!first || story === first) return testCase
  const same = testCase.id.replace(`/pair/${story.id}/`, `/pair/${first.id}/`)
  return { ...testCase, dependsOn: [...(testCase.dependsOn ?? []), same] }
}

function plainCase(
  exercise: string,
  story: PairStory,
  first: readonly { readonly id: string }[],
): TestCase<PairContext> {
  const { requirement, level, purpose, dependsOn = [] } = story
  return {
    id: plainId(exercise, story.id),
    role: 'pair',
    requirement,
    ...(level && { level }),
    aspect: (story.clients?.length ?? 1) > 1 ? 'concurrent' : 'valid',
    purpose,
    dependsOn: [...first.map(({ id }) => id), ...dependsOn.map((id) => plainId(exercise, id))],
    run: async ({ tell, show }) => {
      const telling = await tell(story, { kind: 'plain' })
      show(telling)
      if (telling.failure) throw telling.failure
    },
  }
}
