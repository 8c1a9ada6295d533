const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** `size` letters that depend on `variant`, so that no two contents of an example are alike and a script can show them. */
export function letters(size: number, variant: number): Buffer {
  return Buffer.from(Array.from({ length: size }, (_, i) => alphabet.charCodeAt((i * 7 + (i >> 5) + variant) % 26)))
}
