import type { Random } from '../../model/random.ts'

const mostShownCharacters = 60
/** How many texts came from each source, so that a case says the same whenever it runs. */
const counts = new WeakMap<Random, number>()

/** Something to say that nobody has said before. */
export function freshText(random: Random, words = 'hola'): string {
  const count = (counts.get(random) ?? 0) + 1
  counts.set(random, count)
  return `${words} ${random.below(0x1000000).toString(36)}${count.toString(36)}`
}

/** A text of `bytes` bytes that nobody has said before; it ends as it begins, so that a lost end shows. */
export function longText(random: Random, bytes: number): string {
  const tag = freshText(random, '¿Sí')
  const room = bytes - 2 * Buffer.byteLength(tag) - 2
  const filling = Array.from({ length: Math.max(0, room) }, (_, i) => String.fromCharCode(97 + (i % 26))).join('')
  return `${tag} ${filling} ${tag}`
}

/** A text as a sentence may hold it. */
export function brief(text: string): string {
  const printable = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·')
  return printable.length > mostShownCharacters ? `${printable.slice(0, mostShownCharacters)}…` : printable
}
