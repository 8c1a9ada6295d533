import type { Text } from '../model/text.ts'

/** How and when a program ended. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Milliseconds since it was launched. */
  readonly atMs: number
  /** Which of its limits it went beyond, for which it was ended. */
  readonly limit?: Text
}

/** A sentence about a program that ended, followed by the limit that it went beyond. */
export function withLimit(text: Text, exit: Exit | undefined): Text {
  const limit = exit?.limit
  return limit === undefined ? text : { es: `${text.es} ${limit.es}`, en: `${text.en} ${limit.en}` }
}
