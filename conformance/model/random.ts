import { createHash } from 'node:crypto'

/** A reproducible source of choices. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
}

/** The choices that belong to `seed` and `name`: same seed, same name, same choices, whatever ran before. */
export function randomFor(seed: number, name: string): Random {
  let state = createHash('sha256').update(`${seed}/${name}`).digest().readUInt32LE(0)
  const next = (): number => {
    // mulberry32, public domain (T. Ettinger)
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (choices) => choices[below(choices.length)] as (typeof choices)[number] }
}
