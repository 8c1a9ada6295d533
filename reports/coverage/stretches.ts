/** Stretches of lines as people write them: `3, 7–9`. */
export function stretches(ranges: readonly (readonly [number, number])[]): string {
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
