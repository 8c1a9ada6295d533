/** A value as JSON can hold it, with bytes, maps, sets and what is undefined marked by name. */
export function toPlain(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', text: String(value) }
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? { $: 'undefined' } : value
  if (value instanceof Uint8Array) return { $: 'bytes', text: Buffer.from(value).toString('base64') }
  if (value instanceof Map) return { $: 'map', entries: [...value].map(([key, each]) => [toPlain(key), toPlain(each)]) }
  if (value instanceof Set) return { $: 'set', entries: [...value].map(toPlain) }
  if (Array.isArray(value)) return value.map(toPlain)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (typeof each === 'function' ? [] : [[key, toPlain(each)]])),
  )
}

/** The value of which `toPlain` made this; unknown marks stay what they are. */
export function fromPlain(plain: unknown): unknown {
  if (plain === null || typeof plain !== 'object') return plain
  if (Array.isArray(plain)) return plain.map(fromPlain)
  const {
    $: mark,
    text,
    entries,
  } = plain as { readonly $?: unknown; readonly text?: unknown; readonly entries?: unknown }
  if (mark === 'undefined') return undefined
  if (mark === 'number') return Number(text)
  if (mark === 'bytes') return Buffer.from(String(text), 'base64')
  if (mark === 'map' && Array.isArray(entries))
    return new Map(entries.map((entry) => fromPlain(entry) as [unknown, unknown]))
  if (mark === 'set' && Array.isArray(entries)) return new Set(entries.map(fromPlain))
  // a key such as __proto__ becomes a property like any other
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [key, each] of Object.entries(plain)) value[key] = fromPlain(each)
  return Object.setPrototypeOf(value, Object.prototype) as unknown
}
