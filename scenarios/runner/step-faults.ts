import type { MessageId } from '../words/say.ts'
import { type ContentRef, standsForBytes } from './content.ts'
import type { Contents } from './contents.ts'
import { bodyOf, encodeSend, plainBytes } from './encode-send.ts'
import { networkActs, numbersOf } from './faulty-network.ts'
import type { LengthFraming } from './framing.ts'
import type { Expect, ExpectFile, FilePlace, NetworkFault, Send } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { contentMore, sharedExpectKeys } from './stream-expectation.ts'

/** Something that a step asks for and that cannot be. */
export interface StepFault {
  /** The place within the step's value. */
  readonly at: readonly (string | number)[]
  readonly id: MessageId
  readonly values: Record<string, string | number>
}

const framedKeys = ['message', 'messages', 'bytes', 'text'] as const
const streamKeys = ['text', 'line', 'content', 'bytes'] as const
const datagramKeys = ['text', 'content', 'bytes'] as const

/** What is wrong with a `send` step beyond its form. */
export function sendFaults(send: Send, exercise: ScenarioExercise, contents: Contents): StepFault[] {
  const { framing } = exercise
  const keys: readonly string[] = { length: framedKeys, stream: streamKeys, datagram: datagramKeys }[framing.kind]
  const given = keys.filter((key) => Object.hasOwn(send, key))
  const known = { first: keys.slice(0, -1).join(', '), last: keys.at(-1) as string }
  if (given.length === 0) return [fault([], 'nothing-to-send', known)]
  if (given.length > 1) return [fault([given[1] as string], 'several-to-send', known)]
  if (send.prefix !== undefined && send.content === undefined) return [fault(['prefix'], 'only-with-content')]
  const unknown = unknownContents(send, contents)
  if (unknown.length > 0) return unknown
  const wrong = framing.kind === 'length' ? messageFaults(send, framing, contents) : []
  return wrong.length > 0 ? wrong : [...cutFaults(send, exercise, contents), ...partFaults(send, exercise, contents)]
}

/** What is wrong with an `expect` step beyond its form. */
export function expectFaults(expect: Expect, exercise: ScenarioExercise, contents: Contents): StepFault[] {
  const { framing, expectShape } = exercise
  const shared = sharedExpectKeys(framing)
  const known = [...shared, ...Object.keys(expectShape)].join(', ')
  const unknown = unknownContents(expect, contents)
  if (unknown.length > 0) return unknown
  const own = exercise.expectation(expect, contents) !== undefined
  const given = shared.filter((key) => Object.hasOwn(expect, key))
  if (!own && given.length === 0) return [fault([], 'nothing-to-expect', { known })]
  const second = own ? given[0] : given[1]
  if (second !== undefined) return [fault([second], 'several-to-expect', { known })]
  const more = contentMore.find((key) => framing.kind !== 'length' && Object.hasOwn(expect, key))
  if (more !== undefined) {
    if (!given.includes('content')) return [fault([more], 'only-with-content')]
    return rangeFaults(expect as Range, contents.bytes(expect['content'] as ContentRef).length)
  }
  return framing.kind === 'length' && given.length > 0 && !isJson(expect.message)
    ? [fault(['message'], 'not-finite')]
    : []
}

/** What is wrong with a step that looks at files beyond its form. */
export function fileFaults(place: string | FilePlace | ExpectFile, contents: Contents): StepFault[] {
  if (typeof place === 'string') return []
  const { path, name, in: inside } = place as { path?: string; name?: string; in?: string }
  if (path === undefined && name === undefined) return [fault([], 'no-file-named')]
  if (path !== undefined && (name !== undefined || inside !== undefined))
    return [fault([name === undefined ? 'in' : 'name'], 'path-or-name')]
  return unknownContents(place, contents)
}

/** What is wrong with the terminal that a step expects beyond its form. */
export function terminalFaults(expected: string | object): StepFault[] {
  return typeof expected === 'object' && Object.keys(expected).length !== 1 ? [fault([], 'matches-or-lacks')] : []
}

/** What is wrong with a fault of the network beyond its form; `earlier` are those that stand before it. */
export function networkFaults(given: NetworkFault, earlier: readonly NetworkFault[]): StepFault[] {
  const acts = networkActs.filter((act) => given[act] !== undefined)
  if (acts.length !== 1) return [fault(acts.slice(1, 2), 'one-network-act', { acts: networkActs.join(', ') })]
  if (given.behind !== undefined && !given['hold-back'])
    return [fault(['behind'], 'network-option', { option: 'behind', act: 'hold-back' })]
  if (given.gaps !== undefined && !given.delay)
    return [fault(['gaps'], 'network-option', { option: 'gaps', act: 'delay' })]
  const way = ({ direction = 'there' }: NetworkFault) => direction
  const isSame = (other: NetworkFault) => other.peer === given.peer && way(other) === way(given)
  const taken = new Set(earlier.filter(isSame).flatMap(numbersOf))
  const [act] = acts as [(typeof networkActs)[number]]
  return numbersOf(given).flatMap((number, i) => {
    const isTwice = taken.has(number)
    taken.add(number)
    return isTwice ? [fault([act, i], 'datagram-twice', { number })] : []
  })
}

/** The contents that `value` names and that there are not; names stand under `content` and `equals`. */
export function unknownContents(
  value: unknown,
  contents: Contents,
  at: readonly (string | number)[] = [],
): StepFault[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key]
    const isName = typeof each === 'string' && (contentKeys.has(key) || isContentKeyOf(value, key))
    if (isName && !contents.has(each))
      return [fault(path, 'unknown-content', { name: each, known: contents.names.join(', ') || '—' })]
    return unknownContents(each, contents, path)
  })
}

const contentKeys = new Set(['equals', 'video'])

/** Inside a message, `content` alone stands for bytes. */
function isContentKeyOf(value: object, key: string): boolean {
  return key === 'content' && ('peer' in value || standsForBytes(value))
}

function messageFaults(send: Send, framing: LengthFraming, contents: Contents): StepFault[] {
  const unwritable = messagesOf(send).filter(([, message]) => !isJson(message))
  if (unwritable.length > 0) return unwritable.map(([at]) => fault(at, 'not-finite'))
  const padTo = send['pad-to']
  if (padTo !== undefined && !Object.hasOwn(send, 'message')) return [fault(['pad-to'], 'pad-only-message')]
  if (padTo !== undefined && !bodyOf(send.message, framing, contents, padTo))
    return [fault(['pad-to'], 'cannot-pad', { length: bodyOf(send.message, framing, contents)?.length ?? 0, padTo })]
  return messagesOf(send)
    .filter(([, message]) => padTo === undefined && !bodyOf(message, framing, contents))
    .map(([at]) => fault(at, 'no-message'))
}

function cutFaults(send: Send, exercise: ScenarioExercise, contents: Contents): StepFault[] {
  const { cut } = send
  if (cut === undefined) return []
  if (send.from !== undefined || send.to !== undefined) return [fault(['cut'], 'cut-or-part')]
  const { bytes, offsets, frames } = encodeSend(send, exercise, contents)
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

function partFaults(send: Send, exercise: ScenarioExercise, contents: Contents): StepFault[] {
  const { length } = plainBytes(send, contents) ?? encodeSend(send, exercise, contents).bytes
  return rangeFaults(send, length)
}

interface Range {
  readonly from?: number
  readonly to?: number
}

function rangeFaults(range: Range, length: number): StepFault[] {
  if (range.from === undefined && range.to === undefined) return []
  const { from = 0, to = length } = range
  return from < to && to <= length ? [] : [fault([range.to === undefined ? 'from' : 'to'], 'part-outside', { length })]
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
