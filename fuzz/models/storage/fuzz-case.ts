import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import type { Outcome } from '../../engine/outcome.ts'
import type { Property } from '../../engine/property.ts'
import { StorageLines } from './storage-lines.ts'
import type { StorageRequest } from './storage-request.ts'
import { say } from './words/say.ts'

/** What a fuzz case of this exercise works with. */
export interface Workshop {
  readonly context: ServerContext
  readonly lines: StorageLines
  readonly anySpelling: boolean
}

const richList: StorageRequest = {
  what: 'list',
  nth: 0,
  spelling: { turned: 1, memo: false, framed: false, note: 'ñandú 漢字 🎨', repeats: true },
}

/** A case that checks properties over connections which are left politely in the end. */
export function fuzzCase(
  traits: Omit<TestCase<ServerContext>, 'role' | 'run'>,
  run: (workshop: Workshop) => Promise<void>,
): TestCase<ServerContext> {
  return {
    ...traits,
    dependsOn: [
      'storage/list/answers-again',
      'storage/list/holds-names',
      'storage/download/answered',
      ...(traits.dependsOn ?? []),
    ],
    role: 'server',
    run: async (context) => {
      await using lines = await StorageLines.open(context)
      const anySpelling = await takesAnySpelling(context, lines)
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
  const shrink = { tries: 80, withinMs: Math.min(15_000, 8 * pace.answerMs) }
  return checkConcurrently(property, { seed, runs, lanes, shrink })
}

/** Whether a request is understood that CPython could write so; otherwise only plain ones prove anything. */
async function takesAnySpelling({ traits, subject, pace }: ServerContext, lines: StorageLines): Promise<boolean> {
  // who cannot come again does not risk the only connection
  if (traits.concurrency === 'one-life' && subject.kind === 'target') return false
  const wrong = await (await lines.line(0)).ask(richList, lines.files, pace.answerMs)
  if (wrong) await lines.drop(0)
  return !wrong
}
