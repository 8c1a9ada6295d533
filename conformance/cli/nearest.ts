import { distance } from 'fastest-levenshtein'

/** The known word that is nearest to `given`, or `none` when nothing is near. */
export function nearest(given: string, known: readonly string[]): string {
  const far = (word: string) => distance(given.toLowerCase(), word.toLowerCase())
  const [best] = [...known].sort((a, b) => far(a) - far(b))
  return best !== undefined && far(best) <= Math.max(2, Math.floor(given.length / 3)) ? best : 'none'
}
