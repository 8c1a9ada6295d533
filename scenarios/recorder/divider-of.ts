import type { ScenarioExercise } from '../runner/scenario-exercise.ts'
import { FrameDivider } from './frame-divider.ts'
import { LineDivider } from './line-divider.ts'
import { PieceDivider } from './piece-divider.ts'
import type { Divider } from './said.ts'
import { TurnDivider } from './turn-divider.ts'

/** Exercises without a length field in which nothing marks the end of a text. */
const unmarked = ['video-index', 'video-peer']

/** How the messages of an exercise are told apart; on a wire of a program's own, whoever speaks next ends a message. */
export function dividerOf({ id, framing }: ScenarioExercise, isOtherWire: boolean): Divider {
  if (framing.kind === 'length') return new FrameDivider(framing)
  if (framing.kind === 'datagram') return new PieceDivider('datagram')
  return isOtherWire || unmarked.includes(id) ? new TurnDivider() : new LineDivider(id)
}
