import { isSeen } from '../faults/evidence.ts'
import type { Place } from './delivery.ts'
import type { PairContext, Telling } from './pair-context.ts'
import type { PairStory } from './pair-story.ts'

/** The fate of one cut that was tried alone or with others. */
export interface TriedCut {
  readonly place: Place
  /** `same`: the outcome stayed; `other`: it flipped; `unseen`: nobody met the cut. */
  readonly outcome: 'same' | 'other' | 'unseen'
}

/** The smallest set of cuts that was found to flip the outcome, with the telling that shows it. */
export interface Flip {
  readonly places: readonly Place[]
  readonly telling: Telling
}

/** What trying many cuts came to. */
export interface CutsTried {
  readonly cuts: readonly TriedCut[]
  readonly flip: Flip | undefined
}

/** So many cuts are made in one telling, when none is suspected. */
const mostAtOnce = 24
/** An outcome that flips is told again, more patiently, before it counts. */
const morePatience = 2
/** Once it is certain that cuts flip the outcome, who stays silent is not waited for as long. */
const mapPatience = 0.4

/** Tries many cuts in few tellings, and where the outcome flips looks for the single one that does it. */
export async function tryTogether(
  context: PairContext,
  story: PairStory,
  places: readonly Place[],
): Promise<CutsTried> {
  const cuts: TriedCut[] = []
  for (const group of dealt(places, Math.ceil(places.length / mostAtOnce))) {
    const telling = await context.tell(story, { kind: 'cuts', places: group })
    if (telling.failure && (await isAgain(context, story, group))) {
      const flip = await shrink(context, story, group, telling)
      cuts.push(...flip.places.map((place) => ({ place, outcome: 'other' as const })))
      return { cuts, flip }
    }
    cuts.push(...group.map((place) => ({ place, outcome: fateOf(telling, place) })))
  }
  return { cuts, flip: undefined }
}

/** Tries every cut in a telling of its own, as long as there is time, and those that are left together. */
export async function tryEach(
  context: PairContext,
  story: PairStory,
  places: readonly Place[],
  budgetMs: number,
): Promise<CutsTried> {
  const cuts = new Map<Place, TriedCut>()
  let flip: Flip | undefined
  const waiting = shuffled(places, context)
  const work = async () => {
    for (let place = waiting.shift(); place && context.hasTime(budgetMs); place = waiting.shift()) {
      // that cuts flip the outcome was shown for certain once: the rest of the map has to get done
      const telling = await context.tell(
        story,
        { kind: 'cuts', places: [place] },
        flip ? { patience: mapPatience } : {},
      )
      const isOther = telling.failure !== undefined && (flip !== undefined || (await isAgain(context, story, [place])))
      cuts.set(place, { place, outcome: isOther ? 'other' : telling.failure ? 'unseen' : fateOf(telling, place) })
      if (isOther && (!flip || isBefore(place, flip.places[0]))) flip = { places: [place], telling }
    }
  }
  await Promise.all(Array.from({ length: context.lanes }, work))
  const left = flip ? [] : places.filter((place) => !cuts.has(place))
  const together = await tryTogether(context, story, left)
  for (const cut of together.cuts) cuts.set(cut.place, cut)
  return { cuts: places.flatMap((place) => cuts.get(place) ?? []), flip: flip ?? together.flip }
}

/** Fewer and fewer cuts of a telling that went wrong, as long as the outcome stays wrong. */
async function shrink(
  context: PairContext,
  story: PairStory,
  places: readonly Place[],
  telling: Telling,
): Promise<Flip> {
  let smallest: Flip = { places, telling }
  for (let parts = 2; smallest.places.length > 1 && parts <= smallest.places.length * 2; ) {
    const smaller = await firstThatFlips(
      context,
      story,
      dealt(smallest.places, Math.min(parts, smallest.places.length)),
    )
    if (smaller) smallest = smaller
    parts = smaller ? 2 : parts * 2
  }
  return smallest
}

async function firstThatFlips(
  context: PairContext,
  story: PairStory,
  groups: readonly (readonly Place[])[],
): Promise<Flip | undefined> {
  for (const places of groups) {
    const telling = await context.tell(story, { kind: 'cuts', places })
    if (telling.failure && (await isAgain(context, story, places))) return { places, telling }
  }
  return undefined
}

/** The same goes wrong once more, with more patience, while plainly it still goes well. */
async function isAgain(context: PairContext, story: PairStory, places: readonly Place[]): Promise<boolean> {
  const again = await context.tell(story, { kind: 'cuts', places }, { patience: morePatience })
  return again.failure !== undefined
}

function fateOf({ view }: Telling, place: Place): TriedCut['outcome'] {
  const made = view.conversation.disturbances.find((each) => each.kind === 'cut' && isSamePlace(each.place, place))
  return made?.kind === 'cut' && isSeen(made.evidence) ? 'same' : 'unseen'
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.connection === b.connection && a.way === b.way && a.offset === b.offset
}

function isBefore(a: Place, b: Place | undefined): boolean {
  return b === undefined || a.connection < b.connection || (a.connection === b.connection && a.offset < b.offset)
}

/** Dealt out in turn, so that the cuts of one telling lie far from each other. */
function dealt(places: readonly Place[], hands: number): Place[][] {
  return Array.from({ length: Math.max(1, hands) }, (_, hand) => places.filter((_, i) => i % hands === hand)).filter(
    ({ length }) => length > 0,
  )
}

function shuffled(places: readonly Place[], { random }: PairContext): Place[] {
  const all = [...places]
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[all[i], all[j]] = [all[j] as Place, all[i] as Place]
  }
  return all
}
