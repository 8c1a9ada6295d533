import { z } from 'zod'

/** The source of a regular expression. */
export type Pattern = string

/** A regular expression that a scenario may ask for: short enough to be read, and one that there is. */
export const patternSchema = z
  .string()
  .min(1)
  .max(300)
  .refine((source) => isPattern(source), { error: 'pattern' })

/** The expression, as Unicode, with `.` also for line ends and `^` and `$` at each line. */
export function readPattern(source: Pattern): RegExp {
  return new RegExp(source, 'smu')
}

/** A placeholder is filled in before the expression is read. */
function isPattern(source: string): boolean {
  try {
    readPattern(source.replace(/\$\{[^{}]*\}/g, '0'))
    return true
  } catch {
    return false
  }
}
