import { crc32 } from 'node:zlib'
import {
  PickleDict,
  PickleFloat,
  PickleInstance,
  type PickleSet,
  PickleTuple,
  type PickleValue,
} from '../pickle-value.ts'

const long = 300

/** Describes a value as `described.py` does. */
export function describeValue(value: PickleValue, seen = new Map<PickleValue, number>()): unknown[] {
  if (value === null) return ['none']
  if (typeof value === 'boolean') return ['bool', value]
  if (typeof value === 'number' || typeof value === 'bigint') return ['int', String(value)]
  if (typeof value === 'string') return ['str', [...value].length <= long ? value : sum(Buffer.from(value))]
  if (value instanceof PickleFloat) return ['float', Number.isNaN(value.value) ? 'nan' : double(value.value)]
  if (value instanceof Uint8Array)
    return ['bytes', value.length <= long ? Buffer.from(value).toString('hex') : sum(value)]
  const number = seen.get(value)
  if (number !== undefined) return ['same', number]
  if (!(value instanceof PickleTuple && value.items.length === 0)) seen.set(value, seen.size)
  return describeContainer(value, (part) => describeValue(part, seen))
}

function describeContainer(
  value: PickleValue[] | PickleTuple | PickleDict | PickleSet | PickleInstance,
  describe: (part: PickleValue) => unknown[],
): unknown[] {
  if (Array.isArray(value)) return ['list', value.map(describe)]
  if (value instanceof PickleTuple) return ['tuple', value.items.map(describe)]
  if (value instanceof PickleDict) return ['dict', [...value].map(([key, item]) => [describe(key), describe(item)])]
  if (value instanceof PickleInstance) return ['instance', `${value.module}.${value.name}`, describe(value.state)]
  const items = [...value].map(describe).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return [value.frozen ? 'frozenset' : 'set', items]
}

function sum(bytes: Uint8Array): number[] {
  return [bytes.length, crc32(bytes)]
}

function double(value: number): string {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes.toString('hex')
}
