import type { Reading, ReadingName } from '../subject/program-witness.ts'
import type { TryLine } from './record-lines.ts'

/**
 * What the kernel would have answered at a moment of a record: between two readings of used time what lies between
 * them, after the last one as it went on until then.
 */
export function readingAt(all: TryLine['readings'], name: ReadingName, atMs: number): Reading {
  const known = all.filter(([, of]) => of === name)
  const next = known.findIndex(([t]) => t > atMs)
  const before = next < 0 ? known.at(-1) : known[Math.max(0, next - 1)]
  if (!before) return undefined
  if (name !== 'wantedMs') return before[2] ?? undefined
  const [from, to] = next > 0 ? [before, known[next]] : next === 0 ? [before, before] : [known.at(-2), before]
  const [t0, , v0] = from ?? before
  const [t1, , v1] = to ?? before
  if (typeof v0 !== 'number' || typeof v1 !== 'number') return before[2] ?? undefined
  return t1 === t0 ? v1 : v0 + ((v1 - v0) * (Math.max(atMs, t0) - t0)) / (t1 - t0)
}
