import type { FramingEntry } from './profile-shape.ts'
import type { Framing } from './wire-profile.ts'

/** The framing that an entry of a profile file names. */
export function readFraming(entry: FramingEntry): Framing {
  if (typeof entry === 'string') return { kind: entry }
  if ('marker' in entry) return { kind: 'marker', marker: Buffer.from(entry.marker) }
  return { kind: 'length', field: { bytes: entry.length, order: entry.order ?? 'big' } }
}
