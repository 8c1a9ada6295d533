/** The levels of a requirement, the strictest first. */
export const levels = ['must', 'should', 'may'] as const

/** How binding a requirement is: the sheet says it (must), careful code does it (should), it is an extension (may). */
export type Level = (typeof levels)[number]

/** Whether a requirement of `level` decides the exit code of a run whose deciding level is `deciding`. */
export function isDeciding(level: Level, deciding: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(deciding)
}
