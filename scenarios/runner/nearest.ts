import { distance } from 'fastest-levenshtein'

/** The known word that somebody who wrote `word` most likely meant; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const near = [...known]
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)[0]
  return near && near.far < near.candidate.length && near.far <= mostTypingMistakes(near.candidate)
    ? near.candidate
    : undefined
}

/** A short word has no room for many mistakes. */
function mostTypingMistakes(word: string): number {
  return Math.min(3, Math.max(1, Math.floor(word.length / 2)))
}
