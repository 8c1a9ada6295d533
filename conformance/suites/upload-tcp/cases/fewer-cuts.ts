import type { Cuts } from '../../../inherited/stream/cut-everywhere.ts'
import type { ServerContext } from '../../../runner/server-context.ts'

/** How many cuts one client after the other, or a fresh start for each, can afford. */
const affordable = { many: Infinity, iterative: 20, 'one-life': 3, unknown: 3 }

/** Those of `placements` that a server that serves few clients at once is met with: the first, the last and some between. */
export function fewer({ traits }: Pick<ServerContext, 'traits'>, placements: readonly Cuts[]): readonly Cuts[] {
  const most = affordable[traits.concurrency]
  if (placements.length <= most) return placements
  const last = placements.length - 1
  return Array.from({ length: most }, (_, i) => placements[Math.round((i * last) / (most - 1))] as Cuts)
}
