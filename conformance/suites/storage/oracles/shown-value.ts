import {
  PickleDict,
  PickleFloat,
  PickleInstance,
  type PickleSet,
  PickleTuple,
  type PickleValue,
} from '../../../../reference/wire/pickle/pickle-value.ts'

const mostCharacters = 60
const mostItems = 4

/** A value as Python would show it, shortened, on one line. */
export function shownValue(value: PickleValue, depth = 0): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return quoted(value)
  if (value instanceof Uint8Array) return `bytes (${value.length})`
  if (value instanceof PickleFloat) return String(value.value)
  if (typeof value === 'object') return shownContainer(value, depth)
  return String(value)
}

function shownContainer(
  value: PickleValue[] | PickleTuple | PickleDict | PickleSet | PickleInstance,
  depth: number,
): string {
  if (value instanceof PickleInstance) return `${value.module}.${value.name}`
  if (value instanceof PickleDict) return `dict (${value.size})`
  const items = value instanceof PickleTuple ? value.items : [...value]
  if (depth > 1) return '…'
  const shown = items.slice(0, mostItems).map((item) => shownValue(item, depth + 1))
  return `[${shown.join(', ')}${items.length > mostItems ? ', …' : ''}]`
}

function quoted(text: string): string {
  const start = JSON.stringify(text.slice(0, mostCharacters).toWellFormed())
  return start.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '·') + (text.length > mostCharacters ? '…' : '')
}
