import type { BytePicture } from '../model/reason.ts'
import type { Text } from '../model/text.ts'
import { say } from '../words/say.ts'
import { pictureOf } from './picture.ts'

/** How a content differs from what it should be, in words and in bytes. */
export interface ContentDifference {
  /** The first byte that is wrong, missing or too many. */
  readonly offset: number
  readonly text: Text
  readonly picture: BytePicture
}

/** The first difference between two contents; undefined when they are equal. */
export function contentDifference(actual: Uint8Array, expected: Uint8Array): ContentDifference | undefined {
  const offset = firstDifference(actual, expected)
  if (offset === undefined) return undefined
  const lengths = { actual: actual.length, expected: expected.length }
  const isWrong = offset < actual.length && offset < expected.length
  const text = isWrong
    ? say('content-differs', { ...lengths, offset: offset + 1, is: hex(actual[offset]), wanted: hex(expected[offset]) })
    : say(actual.length < expected.length ? 'content-shorter' : 'content-longer', lengths)
  const start = Math.min(offset, Math.max(0, actual.length - 1))
  const fields = [{ start: 0, end: actual.length, name: say('field-content') }]
  const mark = { start, end: start + 1, text: say(isWrong ? 'content-mark' : 'content-end') }
  return { offset, text, picture: pictureOf(actual, say('picture-content'), fields, mark) }
}

function firstDifference(actual: Uint8Array, expected: Uint8Array): number | undefined {
  if (Buffer.compare(actual, expected) === 0) return undefined
  const both = Math.min(actual.length, expected.length)
  for (let i = 0; i < both; i++) if (actual[i] !== expected[i]) return i
  return both
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).padStart(2, '0')}`
}
