import type { Random } from '../../model/random.ts'

/** A file to send. */
export interface UploadFile {
  readonly name: string
  readonly content: Buffer
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * A file of `size` bytes under a name that no other case uses. Its content is plain letters, so that a program that
 * mistreats special bytes is caught by the case that is about them and by no other.
 */
export function freshFile(random: Random, size: number): UploadFile {
  return { name: freshName(random), content: plainContent(random, size) }
}

/** A file name that no other case uses. */
export function freshName(random: Random): string {
  return `zocalo-${Array.from({ length: 8 }, () => letters[random.below(letters.length)]).join('')}.pdf`
}

/** `size` letters, of which no two neighbourhoods look alike. */
export function plainContent(random: Random, size: number): Buffer {
  const content = Buffer.allocUnsafe(size)
  let state = random.below(2 ** 31)
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    content[i] = letters.charCodeAt((state >>> 16) % letters.length)
  }
  return content
}
