import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../model/outcome-errors.ts'
import { randomFor } from '../model/random.ts'
import type { Reason } from '../model/reason.ts'
import type { TestCase } from '../model/test-case.ts'
import type { PairContext, Telling } from '../pair/pair-context.ts'
import type { PairStory } from '../pair/pair-story.ts'
import type { PairView } from '../pair/pair-view.ts'
import { failureOfTelling } from '../pair/telling-failures.ts'
import { tellingKey } from '../pair/telling-key.ts'
import { outcomeOf } from '../runner/run-case.ts'
import type { Suite } from '../runner/suite.ts'
import { Diverged } from './diverged.ts'
import { fromPlain } from './plain-data.ts'
import type { RunRecord } from './read-record.ts'
import type { PairLine } from './record-lines.ts'
import type { ReplayFate } from './replay-fate.ts'
import { say } from './words/say.ts'

type Seen = Omit<Telling, 'scene' | 'failure'>

/** Judges one pair case again from its recorded tellings: what was seen then is judged by the same stories. */
export async function replayPairCase(
  { suite, record }: { suite: Suite; record: RunRecord },
  testCase: TestCase<PairContext>,
  line: PairLine,
): Promise<ReplayFate> {
  const { seed } = record.run
  const left = [...line.told]
  const times = [...line.hadTime]
  const course: { divergence: string | undefined } = { divergence: undefined }

  const telling = (
    n: number | undefined,
    story: PairStory,
    judge: (view: PairView, now: Telling['scene']) => void,
  ): Telling => {
    const plain = n === undefined ? undefined : record.tellings.get(n)
    if (plain === undefined) throw new Diverged(`telling ${n}`)
    const seen = fromPlain(plain) as Seen
    const scene = story.tell(randomFor(seed, `${suite.exercise}/${story.id}/${seen.number}`))
    return { ...seen, scene, failure: failureOfTelling(seen.view, seen.serverPort, () => judge(seen.view, scene)) }
  }
  const tell: PairContext['tell'] = async (story, delivery, options = {}) => {
    const key = tellingKey(story, delivery)
    const i = left.findIndex((each) => each.key === key)
    const [told] = i < 0 ? [] : left.splice(i, 1)
    if (!told) {
      course.divergence ??= key
      throw new Diverged(key)
    }
    if (told.thrown !== undefined) throw problemOf(told.thrown)
    return telling(told.telling, story, (view, scene) =>
      (options.judge ?? ((own, seen) => own.judge(seen)))(scene, view),
    )
  }
  const outcome = await outcomeOf(() =>
    testCase.run({
      tell,
      plain: async (story) => {
        const known = line.plain[story.id]
        if (known !== undefined) return telling(known, story, (view, scene) => scene.judge(view))
        const told = await tell(story, { kind: 'plain' })
        if (told.failure) throw told.failure
        return told
      },
      lanes: line.lanes,
      mostCuts: line.mostCuts,
      transport: line.transport,
      isTransportAllowed: line.isTransportAllowed,
      random: randomFor(seed, testCase.id),
      seed,
      observe: () => undefined,
      mapStreams: () => undefined,
      show: () => undefined,
      hasTime: () => times.shift() ?? false,
    }),
  )
  if (course.divergence !== undefined)
    return { kind: 'undecided', why: say('diverged-telling', { key: course.divergence.slice(0, 200) }) }
  if (outcome.verdict !== 'error') return { kind: 'judged', verdict: outcome.verdict, outcome }
  return { kind: 'undecided', why: say('went-wrong', { problem: outcome.reason?.actual?.en.split('\n')[0] ?? '' }) }
}

function problemOf(plain: unknown): Error {
  const { kind, reason, facts } = plain as { kind?: unknown; reason?: unknown; facts?: unknown }
  const why = fromPlain(reason) as Reason
  if (kind === 'inconclusive') return new PreconditionNotReached(why)
  if (kind === 'not-applicable') return new NotApplicable(why)
  if (kind === 'fail') return new ExpectationFailed(why, fromPlain(facts) as ExpectationFailed['facts'])
  return new Error('the telling did not come to its end')
}
