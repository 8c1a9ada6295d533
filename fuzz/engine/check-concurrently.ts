import type { Value } from 'fast-check'
import type { Reason } from '../../conformance/model/reason.ts'
import { say } from '../words/say.ts'
import type { ExampleResult } from './example-result.ts'
import { Examples, type Judged } from './examples.ts'
import type { Outcome } from './outcome.ts'
import type { Property } from './property.ts'
import { type ShrinkLimits, shrinkGreedily } from './shrink-greedily.ts'

/** How much is run, and from which seed. */
export interface CheckOptions {
  readonly seed: number
  readonly runs: number
  /** The most examples that run at the same time. */
  readonly lanes: number
  readonly shrink: ShrinkLimits
}

const unrepeatable: Reason = { code: 'unrepeatable', text: say('unrepeatable') }

type Broke = Extract<ExampleResult, { kind: 'broke' }>

/**
 * Runs examples of a property, many at the same time. The first in order that breaks is run again alone, and then made
 * smaller. One that breaks in company only does not accuse: the rest is then run one by one.
 */
export async function checkConcurrently<T>(property: Property<T>, options: CheckOptions): Promise<Outcome<T>> {
  const examples = new Examples(property, options)
  let lanes = options.lanes
  for (;;) {
    const broken = await examples.runRest(lanes)
    if (!broken) return examples.outcome()
    const recovered = (await property.recover?.()) ?? true
    if (!recovered && lanes > 1) return { kind: 'undecided', why: unrepeatable, ...examples.tally(broken.index) }
    if (!recovered) return failed(broken, broken.value, broken.result, false)
    const again = await property.run(broken.value.value, { lane: 0, alone: true, patience: 'thorough' })
    if (again.kind === 'broke') return shrunk(broken, again)
    examples.replace(broken.index, again)
    lanes = 1
  }

  async function shrunk(broken: Judged<T>, again: Broke): Promise<Outcome<T>> {
    const smaller = await shrinkGreedily(property, { value: broken.value, result: again }, options.shrink)
    return failed(broken, smaller.value, smaller.result, true, smaller.path)
  }

  function failed(
    broken: Judged<T>,
    value: Value<T>,
    result: Broke,
    confirmed: boolean,
    steps: readonly number[] = [],
  ): Outcome<T> {
    return {
      kind: 'failed',
      ...examples.tally(broken.index),
      counterexample: value.value,
      shrinks: steps.length,
      seed: options.seed,
      path: [broken.index, ...steps].join(':'),
      reason: result.reason,
      facts: result.facts,
      confirmed,
    }
  }
}
