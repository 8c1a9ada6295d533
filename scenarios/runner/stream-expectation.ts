import { z } from 'zod'
import { fold } from '../../conformance/wires/fold.ts'
import { say } from '../words/say.ts'
import { type ContentRef, contentRefSchema } from './content.ts'
import type { Contents } from './contents.ts'
import type { Extent, Framing, Taking } from './framing.ts'
import { type Pattern, patternSchema, readPattern } from './pattern.ts'
import type { Expect } from './scenario.ts'
import type { Expectation, Judgement } from './scenario-exercise.ts'

const offset = z
  .int()
  .min(0)
  .max(16 * 1024 * 1024)

/** A content, or a part of it, and a text before it. */
const contentShape = {
  content: contentRefSchema.optional(),
  prefix: z.string().min(1).optional(),
  from: offset.optional(),
  to: offset.optional(),
}

/** What every exercise without frames can expect: a reply as text, a line, a number of bytes, or a content. */
export const streamExpectShape = {
  text: z.string().min(1).optional(),
  contains: z.string().min(1).optional(),
  matches: patternSchema.optional(),
  line: z.string().optional(),
  'line-matches': patternSchema.optional(),
  bytes: z
    .int()
    .min(1)
    .max(16 * 1024 * 1024)
    .optional(),
  ...contentShape,
} as const

/** The same where each message is a datagram, which may be empty. */
export const datagramExpectShape = {
  text: z.string().optional(),
  contains: streamExpectShape.contains,
  matches: streamExpectShape.matches,
  bytes: streamExpectShape.bytes,
  ...contentShape,
} as const

/** The keys of `expect` that exercises without frames share; exactly one of them is given. */
export function sharedExpectKeys(framing: Framing): readonly string[] {
  if (framing.kind === 'length') return ['message']
  const shape = framing.kind === 'stream' ? streamExpectShape : datagramExpectShape
  return Object.keys(shape).filter((key) => !contentMore.includes(key))
}

/** The keys that say more of a `content` that is expected. */
export const contentMore: readonly string[] = ['prefix', 'from', 'to']

/** The expectation that those keys make; undefined when the step has none of them. */
export function streamExpectation(step: Expect, contents: Contents): Expectation | undefined {
  const { text, contains, matches, line, 'line-matches': lineMatches, bytes, content } = step as StreamExpect
  if (text !== undefined) return expecting(say('text-expected', { text }), isText(text))
  if (contains !== undefined) return expecting(say('contains-expected', { text: contains }), hasFolded(contains))
  if (matches !== undefined) return expecting(say('matches-expected', { pattern: matches }), isMatch(matches))
  if (line !== undefined)
    return expecting(say('line-expected', { text: line }), isText(`${line}\n`), { extent: wholeLine })
  if (lineMatches !== undefined)
    return expecting(say('line-matches-expected', { pattern: lineMatches }), isMatch(lineMatches), {
      extent: wholeLine,
    })
  if (bytes !== undefined)
    return expecting(say('bytes-expected', { count: bytes }), () => ({ fits: true }), { extent: soMany(bytes) })
  if (content === undefined) return undefined
  const { prefix = '', from, to } = step as StreamExpect
  const wanted = Buffer.concat([Buffer.from(prefix), contents.bytes(content).subarray(from, to)])
  return expecting(say('content-expected', { count: wanted.length }), isContent(wanted), {
    extent: soMany(wanted.length),
  })
}

/** Compares a whole content and says where it begins to differ. */
export function isContent(wanted: Buffer): (body: Buffer) => Judgement {
  return (body) => {
    if (body.equals(wanted)) return { fits: true }
    const at = firstDifference(body, wanted)
    const mark = at < body.length && { mark: { start: at, end: at + 1, text: say('mark-differs') } }
    return { fits: false, actual: say('content-actual', { count: body.length, at }), ...mark }
  }
}

/** The whole line at the beginning of a stream, its end mark included. */
export const wholeLine: Extent = (bytes) => {
  const end = bytes.indexOf(0x0a)
  return end < 0 ? undefined : end + 1
}

/** An expectation of bytes as they come. */
export function expecting(
  expected: Expectation['expected'],
  judge: (body: Buffer) => Judgement,
  taking: Taking = {},
): Expectation {
  return {
    expected,
    needsEarlier: false,
    remembers: false,
    judge: (_incoming, _memory, body) => judge(body),
    ...taking,
  }
}

interface StreamExpect {
  readonly text?: string
  readonly contains?: string
  readonly matches?: Pattern
  readonly line?: string
  readonly 'line-matches'?: Pattern
  readonly bytes?: number
  readonly content?: ContentRef
  readonly prefix?: string
  readonly from?: number
  readonly to?: number
}

/** The longest text that a pattern is tried on. */
const mostMatchedBytes = 64 * 1024

function soMany(count: number): Extent {
  return (bytes) => (bytes.length >= count ? count : undefined)
}

/** A line end at the very end is no difference: programs that print lines and programs that send texts say the same. */
function isText(text: string): (body: Buffer) => Judgement {
  return (body) =>
    withoutEnd(body.toString()) === withoutEnd(text) ? { fits: true } : { fits: false, actual: shown(body) }
}

/** The text is found somewhere, whatever its case, accents and spaces. */
function hasFolded(text: string): (body: Buffer) => Judgement {
  const wanted = fold(text)
  return (body) =>
    fold(body.subarray(0, mostMatchedBytes).toString()).includes(wanted)
      ? { fits: true }
      : { fits: false, actual: shown(body) }
}

function isMatch(pattern: Pattern): (body: Buffer) => Judgement {
  const expression = readPattern(pattern)
  return (body) =>
    expression.test(withoutEnd(body.subarray(0, mostMatchedBytes).toString()))
      ? { fits: true }
      : { fits: false, actual: shown(body) }
}

function withoutEnd(text: string): string {
  return text.replace(/\r?\n$/, '')
}

/** What came instead, as it stands in JSON, so that it cannot be taken for anything else. */
export function shown(body: Buffer) {
  const text = JSON.stringify(body.subarray(0, 200).toString())
  return say('text-actual', { text: body.length > 200 ? `${text}…` : text })
}

function firstDifference(a: Buffer, b: Buffer): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) if (a[at] !== b[at]) return at
  return shorter
}
