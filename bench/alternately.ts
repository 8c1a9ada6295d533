/** Two measurements of the same work, and how they compare. */
export interface Compared {
  readonly ours: number
  readonly bare: number
  /** ours ÷ bare */
  readonly ratio: number
}

/**
 * Measures the rates of two things in turn, so that what else the machine does disturbs both alike, and gives the best
 * of each: a busy machine only ever makes slower. The first round warms up.
 */
export async function alternately(
  rounds: number,
  ours: () => number | Promise<number>,
  bare: () => number | Promise<number>,
): Promise<Compared> {
  const best = { ours: 0, bare: 0 }
  for (let round = 0; round <= rounds; round++) {
    const rates = { bare: await bare(), ours: await ours() }
    if (round === 0) continue
    best.ours = Math.max(best.ours, rates.ours)
    best.bare = Math.max(best.bare, rates.bare)
  }
  return { ...best, ratio: best.ours / best.bare }
}
