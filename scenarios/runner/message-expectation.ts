import { isDeepStrictEqual } from 'node:util'
import { say } from '../words/say.ts'
import type { Expectation } from './scenario-exercise.ts'

/** Expects a message that contains `wanted`: of mappings the keys that are named, of lists and all else everything. */
export function messageExpectation(wanted: unknown): Expectation {
  return {
    expected: say('message-expected', { value: written(wanted) }),
    needsEarlier: false,
    remembers: false,
    judge: ({ value }) =>
      contains(value, wanted)
        ? { fits: true }
        : { fits: false, actual: say('message-actual', { value: written(value) }) },
  }
}

/** Whether `value` has everything that `wanted` names. */
function contains(value: unknown, wanted: unknown): boolean {
  if (Buffer.isBuffer(wanted)) return value instanceof Uint8Array && wanted.equals(value)
  if (Array.isArray(wanted))
    return Array.isArray(value) && value.length === wanted.length && wanted.every((each, i) => contains(value[i], each))
  if (typeof wanted !== 'object' || wanted === null) return isDeepStrictEqual(value, wanted)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(wanted).every(
    ([key, each]) => Object.hasOwn(value, key) && contains((value as Record<string, unknown>)[key], each),
  )
}

function written(value: unknown): string {
  const text = JSON.stringify(summed(value)) ?? ''
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** Bytes are told by their number and their beginning. */
function summed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return bytesText(value)
  if (Array.isArray(value)) return value.map(summed)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, summed(each)]))
}

function bytesText(bytes: Uint8Array): string {
  const shown = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return `${bytes.length} bytes ${shown}${bytes.length > 8 ? '…' : ''}`
}
