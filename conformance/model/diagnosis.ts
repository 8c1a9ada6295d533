import type { Text } from './text.ts'

/** A known mistake that a failed case shows, with a stable id. */
export interface Diagnosis {
  readonly id: string
  readonly title: Text
  /** One paragraph: what the program does wrong and why it shows. */
  readonly explanation: Text
  /** One paragraph: how to mend it. */
  readonly advice: Text
  /** A few lines of pseudo-code or Python that show the mended shape; the same in every language. */
  readonly remedy?: string
}
