import { NotApplicable, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import { readStreams } from '../cut-places.ts'
import type { Place } from '../delivery.ts'
import { countOf, deliveryFailure } from '../delivery-failure.ts'
import type { PairContext, Telling } from '../pair-context.ts'
import type { PairStory } from '../pair-story.ts'
import { say } from '../words/say.ts'
import { confirmPlain } from './confirm-plain.ts'
import { plainId } from './plain-id.ts'

/** A story in which the connection breaks off at chosen moments, where the exercise says what is to be left then. */
export function lostCases(exercise: string, story: PairStory): TestCase<PairContext>[] {
  const { lostRequirement } = story
  if (lostRequirement === undefined) return []
  return (['end', 'reset'] as const).map((how) => ({
    id: `${exercise}/pair/${story.id}/lost-by-${how}`,
    role: 'pair',
    requirement: lostRequirement,
    aspect: 'faulted',
    purpose: say(how === 'end' ? 'purpose-lost-end' : 'purpose-lost-reset'),
    // a break is a cut as well: who does not bear that is not blamed for this
    dependsOn: (story.onlyLost ? (story.dependsOn ?? []) : [story.id]).flatMap((id) => [
      plainId(exercise, id),
      `${exercise}/pair/${id}/cut-content`,
    ]),
    run: async (context) => {
      if (context.transport === 'udp') throw new NotApplicable({ code: 'datagrams', text: say('no-connection') })
      const plain = await context.plain(story)
      const places = moments(plain)
      let hits = 0
      for (const place of places) {
        const delivery = { kind: 'lost', place, how } as const
        const judge: NonNullable<Parameters<PairContext['tell']>[2]>['judge'] = (scene, view) =>
          scene.judgeLost?.(view, { place, how, plain: plain.view })
        const telling = await context.tell(story, delivery, { judge })
        hits += countOf(telling, 'lost') > 0 ? 1 : 0
        context.show(telling)
        if (!telling.failure) continue
        const again = await context.tell(story, delivery, { judge, patience: 2 })
        if (!again.failure) continue
        await confirmPlain(context, story)
        throw deliveryFailure(again, again.failure, { delivery: 'lost', way: place.way }, [place])
      }
      if (hits === 0)
        throw new PreconditionNotReached({ code: 'fault-hit-nothing', text: say('delivery-unseen', { how: 'lost' }) })
      context.observe(say('lost-moments', { moments: hits }))
    },
  }))
}

/** In the middle of the longest stream, just before its end, and before the last thing that is said back. */
function moments(plain: Telling): Place[] {
  const streams = readStreams(plain)
  const longest = [...streams].sort((a, b) => b.totalBytes - a.totalBytes)[0]
  if (!longest) return []
  const { connection, way, totalBytes } = longest
  const within = [Math.floor(totalBytes / 2), totalBytes - 1].filter((offset) => offset > 0)
  const back = plain.view.conversation.passages.filter((each) => each.connection === connection && each.way !== way)
  const last = back.at(-1)
  return [
    ...[...new Set(within)].map((offset) => ({ connection, way, offset })),
    ...(last ? [{ connection, way: last.way, offset: last.offset }] : []),
  ]
}
