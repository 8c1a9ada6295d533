import type { Text } from '../model/text.ts'
import { nearest } from '../yaml/nearest.ts'
import type { Path } from '../yaml/yaml-text.ts'
import { type ListStyle, Template } from './template.ts'
import { type FieldName, fieldNames } from './vocabulary.ts'
import { say } from './words/say.ts'

/** Notes a mistake at a place of a file. */
export type Report = (path: Path, text: Text, at?: 'value' | 'key') => void

const styles: readonly ListStyle[] = ['lines', 'python', 'commas']
const placeholder = /\{([A-Za-z_]+)(?:\|([^{}]*))?\}/g
const nothing = new Template('')

/** The template that `source` writes; what is wrong with its places for values is reported, and an empty one given instead. */
export function readTemplate(report: Report, path: Path, source: string, allowed: readonly FieldName[]): Template {
  const seen = new Set<string>()
  let isRight = true
  for (const [, field = '', style] of source.matchAll(placeholder)) {
    const problem = fieldProblem(field, allowed) ?? styleProblem(field, style) ?? twiceProblem(field, seen)
    seen.add(field)
    if (problem) report(path, problem)
    isRight &&= !problem
  }
  return isRight ? new Template(source) : nothing
}

/** Why a name cannot stand where the values `allowed` may; undefined when it can. */
export function fieldProblem(field: string, allowed: readonly FieldName[]): Text | undefined {
  if (allowed.includes(field as FieldName)) return undefined
  const known = allowed.join(', ')
  const isField = fieldNames.includes(field as FieldName)
  if (isField) return allowed.length > 0 ? say('field-not-carried', { field, known }) : say('field-none', { field })
  const near = nearest(field, allowed.length > 0 ? allowed : fieldNames)
  return near === undefined
    ? say('unknown-field', { field, known: known || '–' })
    : say('unknown-field-near', { field, near })
}

function styleProblem(field: string, style: string | undefined): Text | undefined {
  if (style === undefined) return undefined
  if (field !== 'names') return say('style-no-list', { field })
  return styles.includes(style as ListStyle) ? undefined : say('unknown-style', { style, known: styles.join(', ') })
}

function twiceProblem(field: string, seen: ReadonlySet<string>): Text | undefined {
  return seen.has(field) ? say('field-twice', { field }) : undefined
}
