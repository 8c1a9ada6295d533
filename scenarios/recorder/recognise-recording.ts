import type { Transport } from '../../conformance/model/transport.ts'
import { exercises } from '../runner/exercises.ts'
import type { ScenarioExercise } from '../runner/scenario-exercise.ts'
import { exercisesLike, isCanonical } from './canonical-signs.ts'
import { firstWords } from './first-words.ts'
import type { RecordedEvent } from './recorded-event.ts'

/** What is known of a recording before it is looked at. */
export interface RecordingHints {
  readonly transport: Transport
  readonly exercise: string | undefined
  readonly wire: string | undefined
  /** The exercises that usually speak on the port of the target. */
  readonly usual: readonly string[]
}

/** What a recording is of. */
export interface RecognisedRecording {
  readonly exercise: ScenarioExercise
  /** The wire that was spoken where it is not the one that scenarios of the exercise are written in. */
  readonly wire: string | undefined
  /** Why it is this exercise; `unknown` where nothing tells. */
  readonly by: 'name' | 'port' | 'words' | 'unknown'
}

/** Where no exercise is recognised, these ask nothing of what is said. */
const neutral: Readonly<Record<Transport, string>> = { tcp: 'video-index', udp: 'helpdesk' }

/** Finds out which exercise was recorded and on which wire, from what was said alone: nobody is asked anything. */
export function recogniseRecording(events: readonly RecordedEvent[], hints: RecordingHints): RecognisedRecording {
  const { transport, wire } = hints
  const words = firstWords(events, transport === 'udp')
  const usual = hints.usual.filter((id) => fits(id, transport))
  const like = exercisesLike(transport, words)
  const known = like.length > 0 ? usual.filter((id) => like.includes(id)) : usual
  const [id, by] =
    hints.exercise !== undefined && fits(hints.exercise, transport)
      ? ([hints.exercise, 'name'] as const)
      : known.length === 1
        ? ([known[0] as string, 'port'] as const)
        : like.length === 1
          ? ([like[0] as string, 'words'] as const)
          : ([like[0] ?? neutral[transport], 'unknown'] as const)
  const exercise = exercises.get(id) as ScenarioExercise
  const isOwn = exercise.wire !== undefined && (!isCanonical(id, words) || (by === 'unknown' && like.length === 0))
  const given = wire === exercise.wire ? undefined : wire
  return { exercise, wire: wire === undefined ? (isOwn ? 'any' : undefined) : given, by }
}

function fits(exercise: string, transport: Transport): boolean {
  return exercises.get(exercise)?.transport === transport
}
