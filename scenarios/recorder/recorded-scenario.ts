import type { Language, Text } from '../../conformance/model/text.ts'
import { peerOf } from '../runner/connection-book.ts'
import type { Scenario } from '../runner/scenario.ts'
import type { ScenarioExercise } from '../runner/scenario-exercise.ts'
import { say } from '../words/say.ts'
import { ContentBook } from './content-book.ts'
import { dividerOf } from './divider-of.ts'
import { frameSteps } from './frame-steps.ts'
import { peerNames } from './peer-names.ts'
import type { Opened, RecordedEvent } from './recorded-event.ts'
import { divided } from './said.ts'
import { stepsOf } from './steps-of.ts'
import { textSteps } from './text-steps.ts'
import { Volatile } from './volatile.ts'

/** What a conversation is written as. */
export interface RecordedAs {
  readonly exercise: ScenarioExercise
  /** The wire that it was spoken on; without it, the one of the exercise. */
  readonly wire: string | undefined
  readonly language: Language
}

/** A scenario, and what is said beside some of its steps. */
export interface RecordedScenario {
  readonly scenario: Scenario
  readonly comments: ReadonlyMap<number, Text>
}

/** The scenario of a recorded conversation of one transport; undefined when nobody took part in it. */
export function recordedScenario(
  events: readonly RecordedEvent[],
  { exercise, wire, language }: RecordedAs,
): RecordedScenario | undefined {
  const opened = events.filter((event): event is Opened => event.kind === 'open')
  const names = peerNames(opened)
  const book = new ContentBook()
  const loose = new Volatile(portNames(events, names))
  const write =
    exercise.framing.kind === 'length' ? frameSteps(exercise.framing, book, loose) : textSteps(exercise, book, loose)
  const said = divided(events, dividerOf(exercise, wire !== undefined))
  const steps = stepsOf(said, names, write, language)
  const active = new Set(steps.flatMap(({ step }) => peerOf(step) ?? []))
  const peers = opened.flatMap(({ client, host }) => {
    const name = names.get(client) as string
    if (!active.has(name)) return []
    return [host.startsWith('127.') && host !== '127.0.0.1' ? { name, from: host } : name]
  })
  if (peers.length === 0) return undefined
  const { described } = book
  const scenario: Scenario = {
    scenario: 1,
    exercise: exercise.id,
    title: say('recorded-title'),
    ...(wire !== undefined && exercise.wire !== undefined && { wire }),
    peers,
    ...(Object.keys(described).length > 0 && { contents: described }),
    steps: steps.map(({ step }) => step),
  }
  return { scenario, comments: new Map(steps.flatMap(({ comment }, i) => (comment ? [[i, comment]] : []))) }
}

/** The ports that clients were given, by which programs may name them. */
function portNames(events: readonly RecordedEvent[], names: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  return new Map(
    events.flatMap((event): [number, string][] =>
      event.kind === 'open' || event.kind === 'reached' ? [[event.port, names.get(event.client) ?? '']] : [],
    ),
  )
}
