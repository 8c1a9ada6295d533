import type { Path } from '../yaml/yaml-text.ts'
import { fieldProblem, type Report } from './read-template.ts'
import type { FieldName } from './vocabulary.ts'
import { say } from './words/say.ts'

/** Fits whatever comes. */
const anything = /(?:)/u

/** The patterns of `match`, which may be one, several, or `any`. */
export function readPatterns(
  report: Report,
  path: Path,
  match: string | readonly string[] | undefined,
  fields: readonly FieldName[],
): readonly RegExp[] {
  if (match === undefined) return []
  if (match === 'any') return [anything]
  if (typeof match === 'string') return [readPattern(report, path, match, fields)]
  return match.map((source, i) => readPattern(report, [...path, i], source, fields))
}

/** One regular expression for folded text; what is wrong with it is reported. */
export function readPattern(report: Report, path: Path, source: string, fields: readonly FieldName[]): RegExp {
  const plain = withoutEscapes(source)
  if (plain !== foldedLetters(plain)) report(path, say('pattern-unfolded'))
  for (const [, group = ''] of plain.matchAll(/\(\?<([a-z_]\w*)>/gi)) {
    const problem = fieldProblem(group, fields)
    if (problem) report(path, problem)
  }
  try {
    return new RegExp(source, 'u')
  } catch {
    report(path, say('bad-pattern'))
    return anything
  }
}

/** What of a pattern stands for itself: escapes such as `\S` and `\p{L}` mean something else. */
function withoutEscapes(source: string): string {
  return source.replace(/\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)/giu, '')
}

function foldedLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
