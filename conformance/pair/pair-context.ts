import type { ExpectationFailed } from '../model/outcome-errors.ts'
import type { Random } from '../model/random.ts'
import type { CutStream } from '../model/report.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import type { Delivery } from './delivery.ts'
import type { PairScene, PairStory } from './pair-story.ts'
import type { PairView } from './pair-view.ts'

/** One telling of a story, as it ended. */
export interface Telling {
  readonly scene: PairScene
  readonly view: PairView
  /** Why the outcome is not the wanted one; undefined when it is. */
  readonly failure: ExpectationFailed | undefined
  readonly durationMs: number
  /** When it began, on the clock of `performance.now()`. */
  readonly startedAtMs: number
  /** Its number in the run, from which its scene was made. */
  readonly number: number
  /** The port of the server. */
  readonly serverPort: number
}

/** How a story is told once. */
export interface TellOptions {
  /** Another judgement than the scene's own. */
  readonly judge?: (scene: PairScene, view: PairView) => void
  /** How many times longer than usual to wait before an outcome counts as missed. */
  readonly patience?: number
}

/** What a case that judges a pair may use. */
export interface PairContext {
  /** Tells a story with both programs, the network between them delivering so. */
  readonly tell: (story: PairStory, delivery: Delivery, options?: TellOptions) => Promise<Telling>
  /** The same story as it was last told plainly and went well; told now if it was not yet. @throws ExpectationFailed when it does not go well. */
  readonly plain: (story: PairStory) => Promise<Telling>
  /** How many tellings may go on side by side. */
  readonly lanes: number
  /** No more cuts than these for each region of a story; undefined = as many as are useful. */
  readonly mostCuts: number | undefined
  /** What the server really speaks over, once a story was told. */
  readonly transport: Transport
  /** Whether the exercise allows that. */
  readonly isTransportAllowed: boolean
  readonly random: Random
  readonly seed: number
  readonly observe: (text: Text) => void
  readonly mapStreams: (streams: readonly CutStream[]) => void
  /** This telling is the one that the report shows. */
  readonly show: (telling: Telling) => void
  /** Whether time is left for what is only nice to have, after so many milliseconds of this case. */
  readonly hasTime: (budgetMs: number) => boolean
}
