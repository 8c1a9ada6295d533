import type { Random } from '../model/random.ts'

/** So many plain letters, other ones at each telling. */
export function freshLetters(random: Random, count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, () => 97 + random.below(26)))
}

/** So many bytes of any value: no text. */
export function freshBytes(random: Random, count: number): Buffer {
  const ends = [0, 13, 10, 255]
  return Buffer.from([...Array.from({ length: count - ends.length }, () => random.below(256)), ...ends])
}

/** A file name that no other telling uses and that is always as long. */
export function freshFileName(random: Random, extension: string): string {
  return `zocalo-${freshLetters(random, 8)}.${extension}`
}
