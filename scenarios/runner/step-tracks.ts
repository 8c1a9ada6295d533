import { peerOf } from './connection-book.ts'
import { mapTexts } from './placeholders.ts'
import { nameOf, type Scenario, type Step } from './scenario.ts'

/** A step among those that run beside others. */
export interface TrackStep {
  readonly step: Step
  /** Its place in the data of the outer step. */
  readonly at: readonly (string | number)[]
  /** Its number below that of the outer step. */
  readonly number: string
}

/** The lists of steps that `parallel` and `each` run side by side; undefined for all other steps. */
export function tracksOf(step: Step, { peers = [] }: Pick<Scenario, 'peers'>): readonly TrackStep[][] | undefined {
  if ('parallel' in step)
    return step.parallel.map((track, i) =>
      isList(track)
        ? track.map((inner, j) => ({ step: inner, at: ['parallel', i, j], number: `${i + 1}.${j + 1}` }))
        : [{ step: track, at: ['parallel', i], number: `${i + 1}` }],
    )
  if (!('each' in step)) return undefined
  const { of = peers.map(nameOf), steps } = step.each
  return of.map((name) =>
    steps.map((inner, j) => ({ step: stepFor(inner, name), at: ['each', 'steps', j], number: `${j + 1}` })),
  )
}

/** Whether a member of `parallel` is a list of steps. */
export function isList(track: Step | readonly Step[]): track is readonly Step[] {
  return Array.isArray(track)
}

/** The peer `each` is `name`, and so is `${each}` in every text. */
function stepFor(step: Step, name: string): Step {
  if ('repeat' in step)
    return { repeat: { ...step.repeat, steps: step.repeat.steps.map((inner) => stepFor(inner, name)) } }
  const [[verb, value]] = Object.entries(step) as [[string, unknown]]
  const named =
    peerOf(step) !== 'each' ? value : typeof value === 'string' ? name : { ...(value as object), peer: name }
  const filled = mapTexts(named, (text) =>
    text.replace(/\$\{each(\.\w+)?\}/g, (_, what?: string) => (what ? `\${${name}${what}}` : name)),
  )
  return { [verb]: filled } as unknown as Step
}
