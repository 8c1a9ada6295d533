import type { Value } from 'fast-check'
import type { ExampleResult } from './example-result.ts'
import type { Property } from './property.ts'

/** A failing example may cost a whole deadline, so shrinking is bounded by number and by time. */
export interface ShrinkLimits {
  readonly tries: number
  readonly withinMs: number
}

/** A counterexample and the choices that led to it from the first one. */
export interface Shrunk<T> {
  readonly value: Value<T>
  readonly result: Extract<ExampleResult, { kind: 'broke' }>
  readonly path: readonly number[]
}

/** Takes the first smaller value that still breaks, again and again. What it gives broke with full patience. */
export async function shrinkGreedily<T>(
  property: Property<T>,
  found: Omit<Shrunk<T>, 'path'>,
  limits: ShrinkLimits,
): Promise<Shrunk<T>> {
  const until = performance.now() + limits.withinMs
  const tried = new Set<string>()
  let left = limits.tries
  let best: Shrunk<T> = { ...found, path: [] }
  for (;;) {
    const smaller = await firstThatBreaks(best)
    if (!smaller) break
    best = smaller
  }
  return best.path.length === 0 ? best : confirmed(best)

  async function firstThatBreaks({ value, path }: Shrunk<T>): Promise<Shrunk<T> | undefined> {
    let choice = -1
    for (const candidate of property.arbitrary.shrink(value.value, value.context)) {
      choice++
      const key = JSON.stringify(candidate.value)
      if (tried.has(key)) continue
      tried.add(key)
      if (left-- <= 0 || performance.now() > until || !(await recovered())) return undefined
      const result = await property.run(candidate.value, { lane: 0, alone: true, patience: 'hasty' })
      if (result.kind === 'broke') return { value: candidate, result, path: [...path, choice] }
    }
    return undefined
  }

  async function confirmed(smallest: Shrunk<T>): Promise<Shrunk<T>> {
    // what was left behind by other examples may have made it break
    await property.refresh?.()
    if (!(await recovered())) return smallest
    const result = await property.run(smallest.value.value, { lane: 0, alone: true, patience: 'thorough' })
    return result.kind === 'broke' ? { ...smallest, result } : { ...found, path: [] }
  }

  async function recovered(): Promise<boolean> {
    return (await property.recover?.()) ?? true
  }
}
