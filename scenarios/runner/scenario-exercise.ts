import type { z } from 'zod'
import type { Text } from '../../conformance/model/text.ts'
import type { LengthField } from '../../reference/wire/length-prefix.ts'
import type { Expect } from './scenario.ts'

/** A message from the subject. */
export interface Incoming {
  readonly value: unknown
  /** Why the body could not be read; then there is no value. */
  readonly problem?: string
  /** It may come at any time, also twice, so that an expectation that it does not fit passes over it. */
  readonly isUnasked: boolean
}

/** What was seen earlier in the same scenario, under names of the exercise's own. */
export type Memory = Map<string, unknown>

/** Whether a message is what was expected; when not, what it is instead. */
export type Judgement =
  | { readonly fits: true }
  | {
      readonly fits: false
      readonly actual: Text
      readonly details?: Readonly<Record<string, unknown>>
      /** The place in the body that shows it. */
      readonly mark?: { readonly start: number; readonly end: number; readonly text: Text }
    }

/** One expectation, ready to judge messages. */
export interface Expectation {
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
  readonly field: LengthField
  readonly maxBodyBytes: number
  /** The body that carries `message`, filled up to `padTo` bytes; undefined when it cannot be. */
  readonly encodeBody: (message: unknown, padTo?: number) => Buffer | undefined
  readonly readBody: (body: Buffer) => Incoming
  /** The keys of its own that an `expect` step may have, each of them optional. */
  readonly expectShape: Readonly<Record<string, z.ZodType>>
  /** The expectation that those keys make; undefined when the step has none of them. */
  readonly expectation: (step: Expect) => Expectation | undefined
  /** What its schemas say, by the message they carry. */
  readonly words: Readonly<Record<string, Text>>
  /** What a peer says before it leaves politely. */
  readonly farewell?: unknown
}
