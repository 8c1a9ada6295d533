import type { Random } from '../../model/random.ts'

const letters = 'abcdefghijkmnopqrstuvwxyz'
const randomLetters = 8

/** A name that nothing else bears, so that it can be looked for in any text; the kind of thing that it is stands in front. */
export function freshName(random: Random, kind: string, end = '.txt'): string {
  return `${kind}-${Array.from({ length: randomLetters }, () => letters[random.below(letters.length)]).join('')}${end}`
}
