import type { Random } from '../../model/random.ts'

/** A name that nobody else in the run has. */
export function freshName(random: Random, first = 'Ana'): string {
  return `${first}${1000 + random.below(9000)}`
}
