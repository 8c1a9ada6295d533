import type { Language, Text } from '../model/text.ts'

/** Where in a file a mistake stands, and the line itself. */
export interface Place {
  /** Counted from 1, as editors do. */
  readonly line: number
  readonly column: number
  /** How many characters of the line are meant. */
  readonly length: number
  readonly source: string
}

/** One mistake in a file that a person wrote. */
export interface Problem {
  readonly file: string
  readonly text: Text
  /** Absent when the file as a whole is meant. */
  readonly place?: Place
}

/** How much of a long line is shown. */
const windowCharacters = 100

/** The mistake as a person reads it: place and text, then the line with a caret below. */
export function formatProblem({ file, text, place }: Problem, language: Language): string {
  if (!place) return `${visible(file)}: ${text[language]}`
  const { line, column, length } = place
  const from = Math.max(0, Math.min(column - 1 - windowCharacters / 2, place.source.length - windowCharacters))
  const shown = visible(place.source.slice(from, from + windowCharacters))
  const caret =
    ' '.repeat(column - 1 - from) + '^'.repeat(Math.max(1, Math.min(length, from + windowCharacters - column + 1)))
  return `${visible(file)}:${line}:${column}: ${text[language]}\n  ${shown}\n  ${caret}`
}

/** Control characters would move the cursor or recolour the terminal. */
function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '\ufffd')
}
