import { CommandProblem } from './command-problem.ts'
import { say } from './words/say.ts'

/** A whole number from `least` to `most`. @throws CommandProblem naming the flag. */
export function wholeNumber(flag: string, given: string, least: number, most: number): number {
  const value = Number(given)
  if (/^\d+$/.test(given) && value >= least && value <= most) return value
  const range = say('range-whole-number', { least: String(least), most: String(most) })
  throw badValue(flag, given, range)
}

/** A number greater than 0, at most `most`. @throws CommandProblem naming the flag. */
export function positiveNumber(flag: string, given: string, most: number): number {
  const value = Number(given)
  if (given.trim() !== '' && value > 0 && value <= most) return value
  throw badValue(flag, given, say('range-number', { most: String(most) }))
}

/** A value that a flag does not take. */
export function badValue(
  flag: string,
  given: string,
  range: { readonly es: string; readonly en: string },
): CommandProblem {
  return new CommandProblem({
    es: say('bad-value', { flag, given, range: range.es }).es,
    en: say('bad-value', { flag, given, range: range.en }).en,
  })
}
