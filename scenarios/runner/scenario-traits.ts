import type { Needs } from '../../conformance/model/needs.ts'
import type { Aspect } from '../../conformance/model/report.ts'
import { ConnectionBook } from './connection-book.ts'
import type { Scenario, Step } from './scenario.ts'

/** What the steps of a scenario tell about the case that it makes. */
export interface ScenarioTraits {
  readonly needs: Needs
  readonly aspect: Aspect
  /** It leaves connections in ways that may hurt a server. */
  readonly isRough: boolean
}

/** Works out what a scenario needs and does. */
export function traitsOf({ steps, needs, start }: Scenario): ScenarioTraits {
  const book = new ConnectionBook()
  const all = flatten(steps)
  for (const step of all) book.take(step)
  const connections = needs ?? (book.mostOpen > 1 ? 'at-once' : book.opened > 1 ? 'several' : undefined)
  const isLaunched = all.some((step) => 'restart' in step || 'file-exists' in step)
  const isRough = all.some((step) => 'reset' in step || 'end' in step || isRaw(step))
  return {
    needs: {
      ...(connections && { connections }),
      ...(isLaunched && { launched: true as const }),
      ...(start === 'fresh' && { untouched: true as const }),
    },
    aspect: aspectOf(all, connections === 'at-once', isRough),
    isRough,
  }
}

function aspectOf(all: readonly Step[], isConcurrent: boolean, isRough: boolean): Aspect {
  if (isRough || all.some((step) => 'stop-reading' in step)) return 'faulted'
  if (all.some((step) => 'send' in step && step.send.cut !== undefined)) return 'cut'
  if (all.some((step) => 'send' in step && (step.send.messages?.length ?? 0) > 1)) return 'joined'
  return isConcurrent ? 'concurrent' : 'valid'
}

function isRaw(step: Step): boolean {
  return 'send' in step && (step.send.bytes !== undefined || step.send.text !== undefined)
}

/** The steps in the order of a run; a `repeat` counts as two rounds, the second meeting what the first left behind. */
function flatten(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => {
    if ('parallel' in step) return step.parallel
    if (!('repeat' in step)) return [step]
    const round = flatten(step.repeat.steps)
    return step.repeat.times > 1 ? [...round, ...round] : round
  })
}
