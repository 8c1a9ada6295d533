import { distance } from 'fastest-levenshtein'

/** The known word that is nearest to `given`, or `none` when nothing is near. */
export function nearest(given: string, known: readonly string[]): string {
  const [best] = [...known].sort((a, b) => distance(given, a) - distance(given, b))
  return best !== undefined && distance(given, best) <= Math.max(2, Math.floor(given.length / 3)) ? best : 'none'
}
