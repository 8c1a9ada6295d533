import type { LaunchedProgram } from '../subject/launched-program.ts'

/** What a program that has nothing to do was seen doing; `share` is how much of one processor it wanted at least. */
export interface Idleness {
  readonly kind: 'calm' | 'ended' | 'spins' | 'unclear' | 'unknown'
  readonly share: number
  readonly watchedMs: number
}

/** Long enough that a spinning thread stands out from the end of its work. */
const stretchMs = 400
/** Who spins wants a processor all the time. */
const spinningShare = 0.8
/** Below this share nothing spins: also who looks for news a hundred times a second waits in between. */
const calmShare = 0.5
const fewStretches = 3
const mostStretches = 8

/**
 * Watches a program that ought to wait. One calm stretch of time is proof enough that nothing spins. It counts what the
 * program wanted, not what it got, so that a busy machine neither hides a spinning program nor accuses a calm one.
 */
export async function watchIdleness(program: LaunchedProgram): Promise<Idleness> {
  const shares: number[] = []
  const since = performance.now()
  const seen = (kind: Idleness['kind']): Idleness => ({
    kind,
    share: Math.min(1, ...shares),
    watchedMs: Math.round(performance.now() - since),
  })
  while (shares.length < mostStretches) {
    const begun = performance.now()
    const before = program.wantedMs()
    if (await program.waitForExit(stretchMs)) return seen('ended')
    const after = program.wantedMs()
    if (before === undefined || after === undefined) return seen('unknown')
    const share = (after - before) / (performance.now() - begun)
    // who stands in line has a wait that is not counted yet
    const wanted = share < calmShare && program.isRunnable() ? 1 : Math.max(0, share)
    shares.push(wanted)
    if (wanted < calmShare) return seen('calm')
    if (shares.length >= fewStretches && shares.every((each) => each >= spinningShare)) return seen('spins')
  }
  // a wait that one stretch does not count yet is counted by the next: over all of them it is no excuse any more
  const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length
  return seen(mean >= spinningShare ? 'spins' : 'unclear')
}
