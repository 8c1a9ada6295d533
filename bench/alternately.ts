/** Two measurements of the same work, and how they compare. */
export interface Compared {
  /** The best rate of ours: a busy machine only ever makes slower. */
  readonly ours: number
  readonly bare: number
  /** The median of ours ÷ bare, each pair measured back to back. */
  readonly ratio: number
}

/** Measures the rates of two things in turn, so that what else the machine does disturbs both alike. The first round warms up. */
export async function alternately(
  rounds: number,
  ours: () => number | Promise<number>,
  bare: () => number | Promise<number>,
): Promise<Compared> {
  const pairs: { readonly ours: number; readonly bare: number }[] = []
  for (let round = 0; round <= rounds; round++) pairs.push({ bare: await bare(), ours: await ours() })
  pairs.shift()
  return {
    ours: Math.max(...pairs.map((pair) => pair.ours)),
    bare: Math.max(...pairs.map((pair) => pair.bare)),
    ratio: median(pairs.map((pair) => pair.ours / pair.bare)),
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
