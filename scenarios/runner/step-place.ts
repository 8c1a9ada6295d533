import type { Text } from '../../conformance/model/text.ts'
import { say } from '../words/say.ts'
import { sayWith } from '../words/say-with.ts'

/** Where a step stands, for the words of its failure. */
export interface StepPlace {
  /** `4`, or `5.2` for the second step inside the fifth. */
  readonly number: string
  readonly line: number | undefined
  readonly file: string
  /** The last note before it. */
  readonly note: Text | undefined
  /** The round of each `repeat` around it, the outermost first; changes as the scenario runs. */
  readonly rounds: readonly { round: number }[]
}

/** The place in words: step, line, file, note, and the round when it is not the first. */
export function placeText({ number, line, file, note, rounds }: StepPlace): Text {
  const plain = line === undefined ? say('step-plain', { step: number }) : say('step-at', { step: number, line, file })
  const round = rounds.reduce((text, each) => sayWith('step-round', { step: text, round: each.round }), plain)
  return note ? sayWith('step-note', { step: round, note }) : round
}
