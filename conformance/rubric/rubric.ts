import type { Level } from '../model/level.ts'
import type { Visibility } from '../model/report.ts'

/** What a rubric says about one requirement. */
export interface RubricEntry {
  readonly weight?: number
  readonly level?: Level
  readonly visibility?: Visibility | 'visible'
}

/** What a hand-out was frozen to: what is newer is shown, but does not count. */
export interface FrozenRubric {
  /** The version of the tool that froze it. */
  readonly tool: string
  /** The hash of the rubric that was frozen. */
  readonly rubric: string
  readonly requirements: Readonly<Record<string, { readonly level: Level; readonly weight: number }>>
  /** The level of every case, by its id. */
  readonly cases: Readonly<Record<string, Level>>
}

/** How the requirements of one exercise give points, which of them decide, and which cases are not shown. */
export interface Rubric {
  readonly exercise: string
  readonly name: string
  /** Of the file, in hexadecimal. */
  readonly sha256: string
  /** What all requirements together are worth; absent where the weights are the points. */
  readonly points?: number
  /** The weight of a requirement that is not named, by its level. */
  readonly weights: Readonly<Record<Level, number>>
  readonly requirements: Readonly<Record<string, RubricEntry>>
  /** Patterns of case ids; the last one that fits holds. */
  readonly cases: readonly { readonly pattern: string; readonly visibility: Visibility | 'visible' }[]
  readonly frozen?: FrozenRubric
  /** The frozen requirements that no longer exist. */
  readonly gone?: readonly string[]
}
