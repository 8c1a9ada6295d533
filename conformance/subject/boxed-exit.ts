import { constants } from 'node:os'

/** How a program in a box ended, told from how bubblewrap did: it gives 128 + the number of a signal. */
export function boxedExit(
  code: number | null,
  signal: NodeJS.Signals | null,
): { readonly code: number | null; readonly signal: NodeJS.Signals | null } {
  if (code === null || code <= 128) return { code, signal }
  const found = Object.entries(constants.signals).find(([, number]) => number === code - 128)
  return found === undefined ? { code, signal } : { code: null, signal: found[0] as NodeJS.Signals }
}
