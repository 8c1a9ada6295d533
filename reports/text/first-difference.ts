/** Two texts that are largely the same, each cut into what they share before the difference, the difference, and what follows it. */
export interface Difference {
  readonly before: string
  readonly expected: string
  readonly actual: string
  readonly after: string
}

const letter = /[\p{L}\p{N}]/u
/** A word of this length is marked by its letters, a shorter one as a whole. */
const longWord = 24

/** Where two texts begin to differ and where they agree again; nothing when they are equal or have little in common. */
export function firstDifference(expected: string, actual: string): Difference | undefined {
  const [a, b] = [Array.from(expected), Array.from(actual)]
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  if (expected === actual || (start + end) * 2 < shorter || start + end < 3) return undefined
  const isLetter = (from: readonly string[], at: number): boolean => letter.test(from[at] ?? '')
  if (isLetter(a, start) || isLetter(b, start)) start -= lettersBefore(a, start)
  const [lastA, lastB] = [a.length - end - 1, b.length - end - 1]
  if (isLetter(a, lastA) || isLetter(b, lastB)) end -= lettersAfter(a, lastA + 1)
  return {
    before: a.slice(0, start).join(''),
    expected: a.slice(start, a.length - end).join(''),
    actual: b.slice(start, b.length - end).join(''),
    after: a.slice(a.length - end).join(''),
  }
}

/** How many letters of the word that the difference falls into stand before it. */
function lettersBefore(text: readonly string[], at: number): number {
  let count = 0
  while (count < at && letter.test(text[at - count - 1] ?? '')) count += 1
  return count < longWord ? count : 0
}

function lettersAfter(text: readonly string[], at: number): number {
  let count = 0
  while (at + count < text.length && letter.test(text[at + count] ?? '')) count += 1
  return count < longWord ? count : 0
}
