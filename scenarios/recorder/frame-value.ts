import { type ContentRef, standsForBytes } from '../runner/content.ts'
import type { ContentBook } from './content-book.ts'
import { isPlain } from './plain-text.ts'

const mostDepth = 24
const mostWrittenLength = 16 * 1024

/** Whether lists and mappings lie inside each other only so deep that every program can go down into them. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  return depth < mostDepth && Object.values(value).every((each) => isShallow(each, depth + 1))
}

/** Whether YAML can say a value so that a scenario takes it for nothing but itself, and people can read it. */
export function isWritable(value: unknown): boolean {
  return isUnmistakable(value) && (JSON.stringify(value, bytesAsNothing)?.length ?? 0) <= mostWrittenLength
}

/** A value in which bytes are contents; those that are not written are left out. */
export function withContents(value: unknown, write: (bytes: Buffer) => ContentRef | undefined): unknown {
  if (value instanceof Uint8Array) {
    const ref = write(Buffer.from(value))
    return typeof ref === 'string' ? { content: ref } : ref
  }
  if (Array.isArray(value)) return value.map((each) => withContents(each, write))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, withContents(each, write)] as const)
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined))
}

/** A mapping without its empty keys, where one that is missing means the same. */
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
}

/** The keys of a mapping that can be written: a scenario expects no more than it names. Undefined for all else. */
export function shortKeys(value: unknown, book: ContentBook): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array)
    return undefined
  const short = Object.entries(value).filter(([key, each]) => isUnmistakable(key) && isWritable(each))
  return withContents(Object.fromEntries(short), (bytes) => book.received(bytes))
}

function isUnmistakable(value: unknown): boolean {
  if (typeof value === 'string') return isPlain(value)
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
  if (typeof value === 'bigint' || typeof value === 'undefined') return false
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  if (!Array.isArray(value) && standsForBytes(value)) return false
  return Object.entries(value).every(([key, each]) => isPlain(key) && isUnmistakable(each))
}

function bytesAsNothing(_: string, value: unknown): unknown {
  return value instanceof Uint8Array || (isJsonBuffer(value) && value.type === 'Buffer') ? null : value
}

function isJsonBuffer(value: unknown): value is { readonly type: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && 'data' in value
}
