const letters = 'abcdefghijklmnopqrstuvwxyz'

/** `size` letters, other ones for each `number`, so that a script can show them. */
export function content(size: number, number: number): Buffer {
  return Buffer.from(
    Array.from({ length: size }, (_, i) => letters.charCodeAt((i * 7 + number * 5 + (i >> 6)) % letters.length)),
  )
}
