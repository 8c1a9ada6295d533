import type { Needs } from '../../conformance/model/needs.ts'
import type { Aspect } from '../../conformance/model/report.ts'
import { ConnectionBook } from './connection-book.ts'
import { type Scenario, type Step, verbOf } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { isList, tracksOf } from './step-tracks.ts'

/** What the steps of a scenario tell about the case that it makes. */
export interface ScenarioTraits {
  readonly needs: Needs
  readonly aspect: Aspect
  /** It leaves connections in ways that may hurt a server, or files that the next scenario does not expect. */
  readonly leavesTraces: boolean
}

/** Works out what a scenario needs and does. */
export function traitsOf(scenario: Scenario, exercise: ScenarioExercise): ScenarioTraits {
  const { steps, needs, start, role, files } = scenario
  const book = new ConnectionBook(role)
  const all = flatten(steps, scenario)
  for (const step of all) book.take(step)
  const connections =
    needs ?? (book.mostOpen > 1 || runsTracks(steps) ? 'at-once' : book.opened > 1 ? 'several' : undefined)
  const claim = exercise.claims?.[scenario.requirement ?? exercise.requirement]
  const isLaunched = files !== undefined || all.some((step) => launchedVerbs.has(verbOf(step)))
  const isRaw = exercise.framing.kind === 'length' ? isUnframed : () => false
  const isRough = all.some((step) => 'reset' in step || 'end' in step || isRaw(step))
  if (role === 'client') return { needs: {}, aspect: aspectOf(all, false, isRough), leavesTraces: false }
  return {
    needs: {
      ...(connections && { connections }),
      ...(claim !== undefined && { claim }),
      ...(isLaunched && { launched: true as const }),
      ...(start === 'fresh' && { untouched: true as const }),
    },
    aspect: aspectOf(all, connections === 'at-once', isRough),
    leavesTraces: isRough || files !== undefined,
  }
}

function aspectOf(all: readonly Step[], isConcurrent: boolean, isRough: boolean): Aspect {
  if (isRough || all.some((step) => 'stop-reading' in step)) return 'faulted'
  if (all.some((step) => 'send' in step && step.send.cut !== undefined)) return 'cut'
  if (all.some((step) => 'send' in step && (step.send.messages?.length ?? 0) > 1)) return 'joined'
  return isConcurrent ? 'concurrent' : 'valid'
}

/** Bytes that are perhaps no message. */
function isUnframed(step: Step): boolean {
  return 'send' in step && (step.send.bytes !== undefined || step.send.text !== undefined)
}

/** Only who launched the program sees its folder, its terminal and its end. */
const launchedVerbs = new Set([
  'restart',
  'file-exists',
  'expect-file',
  'expect-no-file',
  'type',
  'expect-terminal',
  'expect-exit',
  'end-keyboard',
])

/** Whether several lists of steps run side by side. */
function runsTracks(steps: readonly Step[]): boolean {
  return steps.some(
    (step) =>
      'each' in step ||
      ('parallel' in step && step.parallel.some(isList)) ||
      ('repeat' in step && runsTracks(step.repeat.steps)),
  )
}

/** The steps in the order of a run; a `repeat` counts as two rounds, the second meeting what the first left behind. */
function flatten(steps: readonly Step[], scenario: Scenario): Step[] {
  return steps.flatMap((step) => {
    const tracks = tracksOf(step, scenario)
    if (tracks)
      return tracks.flatMap((track) =>
        flatten(
          track.map((each) => each.step),
          scenario,
        ),
      )
    if (!('repeat' in step)) return [step]
    const round = flatten(step.repeat.steps, scenario)
    return step.repeat.times > 1 ? [...round, ...round] : round
  })
}
