import type { MessageId } from '../words/say.ts'
import { bodyLength, encodeSend } from './encode-send.ts'
import type { Expect, Send } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'

/** Something that a step asks for and that cannot be. */
export interface StepFault {
  /** The place within the step's value. */
  readonly at: readonly (string | number)[]
  readonly id: MessageId
  readonly values: Record<string, string | number>
}

const contents = ['message', 'messages', 'bytes', 'text'] as const

/** What is wrong with a `send` step beyond its form. */
export function sendFaults(send: Send, exercise: ScenarioExercise): StepFault[] {
  const given = contents.filter((key) => Object.hasOwn(send, key))
  if (given.length === 0) return [fault([], 'nothing-to-send')]
  if (given.length > 1) return [fault([given[1] as string], 'several-to-send')]
  const unwritable = [...messagesOf(send)]
    .filter(([, message]) => !isJson(message))
    .map(([at]) => fault(at, 'not-finite'))
  if (unwritable.length > 0) return unwritable
  const padTo = send['pad-to']
  if (padTo !== undefined && given[0] !== 'message') return [fault(['pad-to'], 'pad-only-message')]
  if (padTo !== undefined && !exercise.encodeBody(send.message, padTo))
    return [fault(['pad-to'], 'cannot-pad', { length: bodyLength(send.message, exercise), padTo })]
  return [...cutFaults(send, exercise), ...partFaults(send, exercise)]
}

/** What is wrong with an `expect` step beyond its form. */
export function expectFaults(expect: Expect, exercise: ScenarioExercise): StepFault[] {
  const own = exercise.expectation(expect) !== undefined
  const hasMessage = Object.hasOwn(expect, 'message')
  const known = ['message', ...Object.keys(exercise.expectShape)].join(', ')
  if (!own && !hasMessage) return [fault([], 'nothing-to-expect', { known })]
  if (own && hasMessage) return [fault(['message'], 'several-to-expect', { known })]
  return hasMessage && !isJson(expect.message) ? [fault(['message'], 'not-finite')] : []
}

function cutFaults(send: Send, exercise: ScenarioExercise): StepFault[] {
  const { cut } = send
  if (cut === undefined) return []
  if (send.from !== undefined || send.to !== undefined) return [fault(['cut'], 'cut-or-part')]
  const { bytes, offsets, frames } = encodeSend(send, exercise)
  if (typeof cut === 'string') {
    if (frames.length === 0 && cut !== 'each-byte') return [fault(['cut'], 'cut-unframed')]
    return offsets.length === 0 ? [fault(['cut'], 'cut-nowhere')] : []
  }
  return cut.flatMap((offset, i) => {
    if (offset < 1 || offset >= bytes.length)
      return [fault(['cut', i], 'cut-outside', { most: bytes.length - 1, length: bytes.length })]
    return i > 0 && offset <= (cut[i - 1] as number) ? [fault(['cut', i], 'cut-order')] : []
  })
}

function partFaults(send: Send, exercise: ScenarioExercise): StepFault[] {
  if (send.from === undefined && send.to === undefined) return []
  const { length } = encodeSend(send, exercise).bytes
  const { from = 0, to = length } = send
  return from < to && to <= length ? [] : [fault([send.to === undefined ? 'from' : 'to'], 'part-outside', { length })]
}

function messagesOf(send: Send): [(string | number)[], unknown][] {
  if (send.messages) return send.messages.map((message, i) => [['messages', i], message])
  return Object.hasOwn(send, 'message') ? [[['message'], send.message]] : []
}

/** YAML has numbers that JSON cannot write: .nan and .inf. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isJson)
}

function fault(
  at: readonly (string | number)[],
  id: MessageId,
  values: Record<string, string | number> = {},
): StepFault {
  return { at, id, values }
}
