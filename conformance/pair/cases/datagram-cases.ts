import { NotApplicable, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import type { TestCase } from '../../model/test-case.ts'
import { countOf, deliveryFailure } from '../delivery-failure.ts'
import type { PairContext } from '../pair-context.ts'
import type { PairOutcomes, PairStory } from '../pair-story.ts'
import { loss, reorder, repeats } from '../proxy/datagram-plans.ts'
import { say } from '../words/say.ts'
import { confirmPlain } from './confirm-plain.ts'
import { plainId } from './plain-id.ts'

const kinds = ['loss', 'repeats', 'reorder'] as const
/** Of so many datagrams of each way, one is hit. */
const every = 3
const deliveries = {
  loss: (random: Random, round: number) => loss(random, every, round === 0 ? 'first' : undefined),
  repeats: () => repeats(),
  reorder: (random: Random) => reorder(random, every),
} as const
/** How many different choices of datagrams are tried. */
const rounds = 3

/** A story whose datagrams are lost, repeated, or come out of order, where the exercise asks to bear it. */
export function datagramCases(
  exercise: string,
  { datagrams = {} }: PairOutcomes,
  story: PairStory,
): TestCase<PairContext>[] {
  return kinds.flatMap((kind) => {
    const requirement = datagrams[kind]
    if (requirement === undefined) return []
    return {
      id: `${exercise}/pair/${story.id}/${kind}`,
      role: 'pair',
      requirement,
      aspect: 'faulted',
      purpose: say(`purpose-${kind}`),
      dependsOn: [plainId(exercise, story.id)],
      run: (context) => judge(context, story, kind),
    }
  })
}

async function judge(context: PairContext, story: PairStory, kind: (typeof kinds)[number]): Promise<void> {
  if (context.transport !== 'udp') throw new NotApplicable({ code: 'stream', text: say('stream-loses-nothing') })
  let hits = 0
  for (let round = 0; round < rounds; round++) {
    const delivery = deliveries[kind](context.random, round)
    const telling = await context.tell(story, delivery)
    hits += countOf(telling, 'datagram')
    context.show(telling)
    if (!telling.failure) continue
    const again = await context.tell(story, delivery, { patience: 2 })
    if (!again.failure) continue
    await confirmPlain(context, story)
    throw deliveryFailure(again, again.failure, { delivery: kind })
  }
  if (hits === 0)
    throw new PreconditionNotReached({ code: 'fault-hit-nothing', text: say('delivery-unseen', { how: kind }) })
  context.observe(say('datagrams-hit', { hits, how: kind }))
}
