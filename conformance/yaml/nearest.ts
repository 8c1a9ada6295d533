import { distance } from 'fastest-levenshtein'

/** The known word that somebody who wrote `word` most likely meant; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const near = [...known]
    .map((candidate) => ({ candidate, far: mistakesBetween(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)[0]
  return near && near.far < near.candidate.length && near.far <= mostTypingMistakes(near.candidate)
    ? near.candidate
    : undefined
}

/** Two letters that changed places are one mistake. */
function mistakesBetween(word: string, candidate: string): number {
  const letters = (each: string) => [...each].sort().join('')
  const far = distance(word, candidate)
  return letters(word) === letters(candidate) ? far / 2 : far
}

/** A short word has no room for many mistakes. */
function mostTypingMistakes(word: string): number {
  return Math.min(3, Math.max(1, Math.floor(word.length / 2)))
}
