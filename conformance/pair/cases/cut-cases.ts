import { NotApplicable, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import { cutPlaces, type Region, readStreams } from '../cut-places.ts'
import { cutStreams } from '../cut-streams.ts'
import { deliveryFailure } from '../delivery-failure.ts'
import type { PairContext } from '../pair-context.ts'
import type { PairOutcomes, PairStory } from '../pair-story.ts'
import { type CutsTried, tryEach, tryTogether } from '../try-cuts.ts'
import { say } from '../words/say.ts'
import { confirmPlain } from './confirm-plain.ts'
import { plainId } from './plain-id.ts'

/** So many single cuts make the map of one region: the texts are short, the content is long. */
const mostMapped = { content: 160, control: 100 }
const mapBudgetMs = 20_000
/** So many cuts of a story that is not mapped. */
const mostTogether = 48

/** A story is cut inside its content, and inside the texts around it, over a stream of bytes. */
export function cutCases(
  exercise: string,
  outcomes: PairOutcomes,
  story: PairStory,
  isMapped: boolean,
): TestCase<PairContext>[] {
  return (['content', 'control'] as const).map((region) => ({
    id: `${exercise}/pair/${story.id}/cut-${region}`,
    role: 'pair',
    requirement: outcomes.invariant,
    ...(region === 'control' && !outcomes.isFramed && { level: 'should' as const }),
    aspect: 'cut',
    purpose: say(region === 'content' ? 'purpose-cut-content' : 'purpose-cut-control'),
    dependsOn: [plainId(exercise, story.id)],
    run: (context) => judgeCuts(context, story, region, isMapped, outcomes.isFramed),
  }))
}

async function judgeCuts(
  context: PairContext,
  story: PairStory,
  region: Region,
  isMapped: boolean,
  isFramed?: true,
): Promise<void> {
  if (context.transport === 'udp') throw new NotApplicable({ code: 'datagrams', text: say('datagrams-are-whole') })
  const plain = await context.plain(story)
  const streams = readStreams(plain)
  const most = Math.min(isMapped ? mostMapped[region] : mostTogether, context.mostCuts ?? Number.POSITIVE_INFINITY)
  const places = cutPlaces(streams, region, most, context.random)
  if (places.length === 0) throw new NotApplicable({ code: 'nothing-to-cut', text: say('nothing-to-cut', { region }) })

  const tried = isMapped
    ? await tryEach(context, story, places, mapBudgetMs)
    : await tryTogether(context, story, places)
  if (isMapped) context.mapStreams(cutStreams(streams, tried.cuts))
  context.observe(countText(tried))

  if (tried.flip) {
    const { telling, places: flipping } = tried.flip
    context.show(telling)
    await confirmPlain(context, story)
    if (telling.failure)
      throw deliveryFailure(
        telling,
        telling.failure,
        { delivery: 'cut', region, ...wayOf(flipping), ...(isFramed && { isFramed }) },
        flipping,
      )
  }
  requireSeen(tried)
}

function wayOf([place]: readonly { readonly way: 'to-server' | 'to-client' }[]) {
  return place ? { way: place.way } : {}
}

function countText({ cuts }: CutsTried) {
  const count = (outcome: string) => cuts.filter((each) => each.outcome === outcome).length
  return say('cuts-tried', { cuts: cuts.length, same: count('same'), other: count('other'), unseen: count('unseen') })
}

/** Cuts that nobody met prove nothing; where most were met, the outcome was shown not to depend on them. @throws PreconditionNotReached otherwise. */
function requireSeen({ cuts }: CutsTried): void {
  const seen = cuts.filter(({ outcome }) => outcome === 'same').length
  if (seen * 2 >= cuts.length && seen > 0) return
  throw new PreconditionNotReached({ code: 'cuts-unseen', text: say('cuts-unseen', { seen, cuts: cuts.length }) })
}
