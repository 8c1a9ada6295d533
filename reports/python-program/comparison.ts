import { pythonBytes } from './python-literal.ts'
import type { Received } from './recorded-steps.ts'

/** An answer up to this length has to be the same before the failure; a longer one, such as a list, may differ each time. */
export const comparedBytes = 64

/** How much the size of an answer may differ that is known by its size only, as a part of it. */
export const sizeTolerance = 0.05

/** The seconds that a program waits between two pieces, so that they are read apart. */
export const pauseSeconds = 0.2

/** What came before the failure as Python compares it; undefined where anything will do. */
export function comparable({ bytes, totalBytes }: Received): string | undefined {
  return totalBytes > comparedBytes || totalBytes > bytes.length ? undefined : pythonBytes(bytes)
}
