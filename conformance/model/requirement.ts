import type { Level } from './level.ts'
import type { Text } from './text.ts'

/** Which of the two programs of an exercise is meant. */
export type Role = 'server' | 'client'

/** Who is judged: one program, or both of them together. */
export type JudgedRole = Role | 'pair'

/** One sentence that a subject has to fulfil; its id is stable and appears in reports. */
export interface Requirement {
  readonly id: string
  readonly level: Level
  readonly text: Text
  /** The sheet that asks for it; `quote` is the sheet's own sentence, absent where the sheet is silent. */
  readonly source: { readonly seed: string; readonly quote?: string }
  /** The optional feature that must be claimed for this requirement to apply. */
  readonly claim?: string
}
