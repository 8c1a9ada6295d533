import type { Received, Step } from './recorded-steps.ts'

/** Where a recorded conversation shows the mistake: what is played before, and what came then. */
export interface Finale {
  /** The steps up to what came, without it. */
  readonly before: readonly Step[]
  /** The first of them that belongs to the mistake: what comes before it has to go as it went. */
  readonly from: number
  readonly received: ReadonlyMap<string, Received>
}

/** An end that followed a message at once was meant; a later one is how the case took leave. */
const atOnceMs = 100

/** How far apart in the transcript a cut and its second piece may stand. */
const sameMomentMs = 2

/** What is known of a failure before its conversation is looked at. */
export interface Sign {
  /** A message was cut. */
  readonly isCut: boolean
  /** Something was to come because somebody left. */
  readonly afterLeaving: boolean
}

/**
 * The mistake shows in what came after the last message or, where a message was cut, after its first piece: an answer
 * that does not wait for the rest is already the wrong one. Undefined where nothing was done at all.
 */
export function finaleOf(given: readonly Step[], { isCut, afterLeaving }: Sign): Finale | undefined {
  if (given.length === 0) return undefined
  const early = isCut ? earlyAnswer(given) : undefined
  const steps = given.filter(({ kind }) => kind !== 'cut')
  const last = steps.findLastIndex(isMove)
  const reading = early ? steps.indexOf(early) : steps.findLastIndex(({ kind }) => kind === 'read')
  const leaving = afterLeaving ? leavingAfter(steps, Math.max(last, reading)) : undefined
  const end = leaving ?? (reading > last || early ? reading : lastMeant(steps, last))
  const before = steps.slice(0, end)
  const moved = leaving === undefined ? before.findLastIndex(isMove) : end - 1
  const received = steps[end]
  return {
    before,
    from: isCut ? runBefore(before, moved) : Math.max(moved, 0),
    received: received?.kind === 'read' ? received.received : new Map(),
  }
}

/** What came first between two pieces of a message. A cut is told at the moment in which the piece behind it is sent. */
function earlyAnswer(given: readonly Step[]): Step | undefined {
  const cuts = given.flatMap((step) => (step.kind === 'cut' ? [step.tMs] : []))
  const steps = given.filter(({ kind }) => kind !== 'cut')
  return steps.find((step, index) => {
    const next = steps[index + 1]
    if (step.kind !== 'read' || next?.kind !== 'send' || steps[index - 1]?.kind !== 'send') return false
    return cuts.some((tMs) => Math.abs(tMs - next.tMs) < sameMomentMs)
  })
}

/** Behind the connection that was left at once after something came, where nothing came any more. */
function leavingAfter(steps: readonly Step[], last: number): number | undefined {
  const [before, next] = [steps[last], steps[last + 1]]
  const isLeaving = next?.kind === 'end' || next?.kind === 'reset'
  return isLeaving && before?.kind === 'read' && next.tMs <= before.tMs + atOnceMs ? last + 2 : undefined
}

function isMove({ kind }: Step): boolean {
  return kind === 'send' || kind === 'type'
}

/** Where the steps that were meant end: after the last message, or after the end that followed it at once. */
function lastMeant(steps: readonly Step[], last: number): number {
  const move = steps[last]
  if (move === undefined || !('tMs' in move)) return steps.length
  const rest = steps.slice(last + 1)
  const late = rest.findIndex((step) => 'tMs' in step && step.tMs > move.tMs + atOnceMs)
  return late < 0 ? steps.length : last + 1 + late
}

/** The first of the pieces that were sent one after the other up to `index`. */
function runBefore(steps: readonly Step[], index: number): number {
  let first = index
  while (steps[first - 1]?.kind === 'send') first--
  return Math.max(first, 0)
}
