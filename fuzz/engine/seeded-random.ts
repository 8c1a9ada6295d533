import { Random } from 'fast-check'
import { randomFor } from '../../conformance/model/random.ts'

/** The source of choices that fast-check draws the example `name` from: same seed, same name, same example. */
export function seededRandom(seed: number, name: string): Random {
  return new Random(new WordSource(randomFor(seed, name).below(2 ** 32)))
}

/** Gives signed 32-bit words: splitmix32, which unlike a closure can be copied in the middle. */
class WordSource {
  #state: number

  constructor(state: number) {
    this.#state = state | 0
  }

  clone(): WordSource {
    return new WordSource(this.#state)
  }

  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 16), 0x21f0aaad)
    t = Math.imul(t ^ (t >>> 15), 0x735a2d97)
    return t ^ (t >>> 15)
  }

  getState(): readonly number[] {
    return [this.#state]
  }
}
