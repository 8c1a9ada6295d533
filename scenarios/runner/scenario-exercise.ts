import type { z } from 'zod'
import type { Text } from '../../conformance/model/text.ts'
import type { Contents } from './contents.ts'
import type { Framing, Taking } from './framing.ts'
import type { Incoming } from './incoming.ts'
import type { Expect } from './scenario.ts'

/** What was seen earlier in the same scenario, under names of the exercise's own. */
export type Memory = Map<string, unknown>

/** Whether a message is what was expected; when not, what it is instead. */
export type Judgement =
  | { readonly fits: true }
  | {
      readonly fits: false
      readonly actual: Text
      /** It may come before what is expected, which is still awaited. */
      readonly isUnasked?: true
      readonly details?: Readonly<Record<string, unknown>>
      /** The place in the body that shows it. */
      readonly mark?: { readonly start: number; readonly end: number; readonly text: Text }
    }

/** One expectation, ready to judge messages. */
export interface Expectation extends Taking {
  readonly expected: Text
  readonly judge: (incoming: Incoming, memory: Memory, body: Buffer) => Judgement
  /** It compares with what an earlier expectation saw. */
  readonly needsEarlier: boolean
  /** Later expectations may compare with what it saw. */
  readonly remembers: boolean
}

/** What scenarios must know of an exercise. Found by reading the folder `scenarios/exercises`. */
export interface ScenarioExercise {
  readonly id: string
  readonly transport: 'tcp' | 'udp'
  /** The requirement that a scenario judges when it names none. */
  readonly requirement: string
  /** The one that a scenario for a client judges when it names none. */
  readonly clientRequirement?: string
  /** The optional features that a program must claim to be judged by a requirement, by the id of that. */
  readonly claims?: Readonly<Record<string, string>>
  readonly framing: Framing
  /** The wire profile that its scenarios are written in, where its programs may speak others. */
  readonly wire?: string
  /** The keys of its own that an `expect` step may have, each of them optional. */
  readonly expectShape: Readonly<Record<string, z.ZodType>>
  /** The expectation that those keys make; undefined when the step has none of them. */
  readonly expectation: (step: Expect, contents: Contents) => Expectation | undefined
  /** What its schemas say, by the message they carry. */
  readonly words: Readonly<Record<string, Text>>
  /** What a peer says before it leaves politely. */
  readonly farewell?: unknown
}
