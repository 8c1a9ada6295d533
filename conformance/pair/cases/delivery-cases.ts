import { isSeen } from '../../faults/evidence.ts'
import { NotApplicable, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { Text } from '../../model/text.ts'
import type { Delivery } from '../delivery.ts'
import { countOf, deliveryFailure } from '../delivery-failure.ts'
import type { PairContext, Telling } from '../pair-context.ts'
import type { PairOutcomes, PairStory } from '../pair-story.ts'
import { say } from '../words/say.ts'
import { confirmPlain } from './confirm-plain.ts'
import { plainId } from './plain-id.ts'

interface Way {
  readonly kind: 'byte-by-byte' | 'joined' | 'slow'
  readonly delivery: Delivery
  /** Whether it changes texts in a way that a wire without marked ends does not bear. */
  readonly needsFrames: boolean
  readonly purpose: Text
  /** Whether the network really did it. */
  readonly happened: (telling: Telling) => boolean
}

/** On a busy machine a story goes wrong, or meets no fault, that does well a moment later: it is told again, more patiently. */
const mostTold = 3
const failuresThatCount = 2
const morePatience = 2

const ways: readonly Way[] = [
  {
    kind: 'byte-by-byte',
    delivery: { kind: 'byte-by-byte', edgeBytes: 64 },
    needsFrames: true,
    purpose: say('purpose-byte-by-byte'),
    happened: mostCutsSeen,
  },
  {
    kind: 'joined',
    delivery: { kind: 'joined' },
    needsFrames: true,
    purpose: say('purpose-joined'),
    happened: (telling) => countOf(telling, 'joined') > 0,
  },
  {
    kind: 'slow',
    delivery: { kind: 'slow', pieceBytes: 1460, pauseMs: 20 },
    needsFrames: false,
    purpose: say('purpose-slow'),
    happened: wasDelayed,
  },
]

/** A story is told byte by byte, with everything joined that may be joined, and slowly. */
export function deliveryCases(exercise: string, outcomes: PairOutcomes, story: PairStory): TestCase<PairContext>[] {
  return ways.map(({ kind, delivery, needsFrames, purpose, happened }) => ({
    id: `${exercise}/pair/${story.id}/${kind}`,
    role: 'pair',
    requirement: outcomes.invariant,
    ...(needsFrames && !outcomes.isFramed && { level: 'should' as const }),
    aspect: kind === 'joined' ? 'joined' : 'cut',
    purpose,
    dependsOn: [
      plainId(exercise, story.id),
      ...cutRegions(kind).map((region) => `${exercise}/pair/${story.id}/cut-${region}`),
    ],
    run: async (context) => {
      if (context.transport === 'udp' && kind !== 'slow')
        throw new NotApplicable({ code: 'datagrams', text: say('datagrams-are-whole') })
      let failures = 0
      for (let told = 0; told < mostTold; told++) {
        const telling = await context.tell(story, delivery, told > 0 ? { patience: morePatience } : {})
        context.show(telling)
        if (telling.failure && ++failures >= failuresThatCount) {
          await confirmPlain(context, story)
          const where = { delivery: kind, ...(outcomes.isFramed && { isFramed: true as const }) }
          throw deliveryFailure(telling, telling.failure, where)
        }
        if (!telling.failure && happened(telling)) return
        if (!telling.failure && kind === 'joined')
          throw new NotApplicable({ code: 'nothing-to-join', text: say('nothing-to-join') })
      }
      throw new PreconditionNotReached({ code: 'fault-hit-nothing', text: say('delivery-unseen', { how: kind }) })
    },
  }))
}

/** The cuts that such a delivery makes as well: who does not bear them is not blamed twice. */
function cutRegions(kind: Way['kind']): readonly string[] {
  if (kind === 'joined') return []
  return kind === 'slow' ? ['content'] : ['content', 'control']
}

function wasDelayed({ view }: Telling): boolean {
  return view.conversation.disturbances.some(
    (each) => each.kind === 'delayed' || (each.kind === 'datagram' && each.act === 'delay'),
  )
}

/** Nobody can be made to read each byte; where three of four were met alone, it was byte by byte. */
function mostCutsSeen({ view }: Telling): boolean {
  const cuts = view.conversation.disturbances.flatMap((each) => (each.kind === 'cut' ? [each.evidence] : []))
  return cuts.length > 0 && cuts.filter(isSeen).length >= cuts.length * 0.75
}
