/** A step of a ladder at its height, with the pause before it where that is long. */
export interface PlacedRow<Step> {
  readonly step: Step
  readonly y: number
  readonly pause?: { readonly y: number; readonly ms: number }
}

/** Neighbouring rows that are drawn together. */
export interface LadderPiece<Step> {
  readonly rows: readonly PlacedRow<Step>[]
  readonly height: number
}

/** A ladder in one piece, or with its middle folded. */
export interface FoldedLadder<Step> {
  readonly head: LadderPiece<Step>
  readonly middle?: { readonly steps: number; readonly piece?: LadderPiece<Step> }
  readonly tail?: LadderPiece<Step>
}

/** Where the first row of a ladder lies, under the names of its lanes, and where that of a later piece lies. */
const firstRowY = 50
const laterRowY = 24
const rowHeight = 32
const pauseHeight = 20
const bottom = 18

const headRows = 4
const tailRows = 9
/** Nobody sees a shorter pause than this. */
const shortestPauseMs = 20

/** Gives every step its height, a pause its room, and folds the middle of a long ladder, of which at most `mostFolded` rows are drawn. */
export function foldLadder<Step>(
  steps: readonly Step[],
  tMsOf: (step: Step) => number,
  mostFolded: number,
): FoldedLadder<Step> {
  const gaps = steps.map((step, index) => (index === 0 ? 0 : tMsOf(step) - tMsOf(steps[index - 1] ?? step)))
  const longMs = Math.max(shortestPauseMs, 4 * ([...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0))
  const piece = (from: number, to: number, firstY: number): LadderPiece<Step> => {
    let y = firstY - rowHeight
    const rows = steps.slice(from, to).map((step, index): PlacedRow<Step> => {
      const ms = gaps[from + index] ?? 0
      y += rowHeight
      if (ms < longMs) return { step, y }
      y += pauseHeight
      return { step, y, pause: { y: y - pauseHeight - 4, ms } }
    })
    return { rows, height: y + bottom }
  }
  const skipped = steps.length - headRows - tailRows
  if (skipped <= 1) return { head: piece(0, steps.length, firstRowY) }
  const drawn = Math.min(skipped, mostFolded)
  return {
    head: piece(0, headRows, firstRowY),
    middle: { steps: skipped, ...(drawn > 0 && { piece: piece(headRows, headRows + drawn, laterRowY) }) },
    tail: piece(steps.length - tailRows, steps.length, laterRowY),
  }
}
