import type { Text } from '../../conformance/model/text.ts'
import type { Step } from '../runner/scenario.ts'

/** A step of a recording, and what is said about it beside it. */
export interface WrittenStep {
  readonly step: Step
  readonly comment?: Text
}

/** What is written for one message: nothing where it says nothing new. */
export type WriteMessage = (message: SaidWith) => readonly WrittenStep[]

/** A message and the name of its client. */
export interface SaidWith {
  readonly peer: string
  readonly way: 'to-server' | 'to-client'
  readonly form: 'frame' | 'line' | 'content' | 'datagram' | 'turn' | 'rest'
  readonly bytes: Buffer
}
