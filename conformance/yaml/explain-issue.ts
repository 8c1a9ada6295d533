import type { z } from 'zod'
import type { Text } from '../model/text.ts'
import { withTexts } from '../model/with-texts.ts'
import { nearest } from './nearest.ts'
import { isMessageId, type MessageId, say } from './words/say.ts'
import type { YamlText } from './yaml-text.ts'

type Issue = z.core.$ZodIssue

const sayWith = withTexts(say)

/** What is needed to explain why data does not fit a schema. */
export interface Explaining {
  readonly yaml: YamlText
  /** Where the checked data lies in the document. */
  readonly base: readonly PropertyKey[]
  readonly data: unknown
  /** The keys that the schema knows at its top. */
  readonly knownKeys: readonly string[]
  /** The keys that it knows one level further in. */
  readonly innerKeys: readonly string[]
  /** The sentence for a message that the schema carries. */
  readonly wordsOf: (message: string) => Text | undefined
}

/** Reports one issue of zod in our words, at its place. */
export function explainIssue(issue: Issue, context: Explaining): void {
  const path = [...context.base, ...issue.path]
  const value = at(context.data, issue.path)
  if (isMissing(issue, context))
    context.yaml.report(path.slice(0, -1), say('missing-key', { key: String(path.at(-1)) }))
  else if (issue.code === 'unrecognized_keys')
    for (const key of issue.keys)
      context.yaml.report([...path, key], unknownKey(key, at(value, [key]), known(issue, context)), 'key')
  else if (issue.code === 'invalid_union') explainUnion(issue, value, context)
  else context.yaml.report(path, wordsFor(issue, value, context), issue.code === 'invalid_key' ? 'key' : 'value')
}

function wordsFor(issue: Issue, value: unknown, context: Explaining): Text {
  switch (issue.code) {
    case 'invalid_type':
      return sayWith('wrong-type', { expected: typeName(issue.expected), actual: describe(value) })
    case 'invalid_value':
      return wrongValue(value, issue.values.map(String))
    case 'invalid_key':
      return carried(issue.issues[0]?.message, context) ?? say('malformed')
    case 'too_small':
      return limit(issue.origin, Number(issue.minimum), 'small')
    case 'too_big':
      return limit(issue.origin, Number(issue.maximum), 'big')
    default:
      return carried(issue.message, context) ?? say('malformed')
  }
}

function unknownKey(key: string, value: unknown, known: readonly string[]): Text {
  const near = nearest(key, known)
  if (near === undefined && value === null) return say('unknown-key-comma', { key })
  return near === undefined
    ? say('unknown-key', { key, known: known.join(', ') })
    : say('unknown-key-near', { key, near })
}

function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown, context: Explaining): void {
  const knownKeys = issue.path.length === 0 ? context.knownKeys : context.innerKeys
  const inner = { ...context, base: [...context.base, ...issue.path], data: value, knownKeys }
  const isOtherType = (branch: readonly Issue[]) =>
    branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
  const isOtherValue = (branch: readonly Issue[]) =>
    branch.some(
      (each) => each.code === 'invalid_value' && each.path.length === 0 && typeof each.values[0] !== typeof value,
    )
  const chosen = issue.errors.find((branch) => !isOtherType(branch) && !isOtherValue(branch))
  if (chosen) for (const each of chosen) explainIssue(each, inner)
  else
    context.yaml.report(inner.base, sayWith('wrong-type', { expected: alternatives(issue), actual: describe(value) }))
}

function alternatives(issue: Extract<Issue, { code: 'invalid_union' }>): Text {
  const kinds = issue.errors
    .flatMap((branch) => branch.filter(({ path }) => path.length === 0))
    .map((each) =>
      each.code === 'invalid_type'
        ? typeName(each.expected)
        : each.code === 'invalid_value'
          ? same(each.values.join(', '))
          : say('malformed'),
    )
  return kinds.reduce((first, second) => sayWith('or', { first, second }))
}

function wrongValue(value: unknown, known: readonly string[]): Text {
  const near = typeof value === 'string' ? nearest(value, known) : undefined
  return near === undefined
    ? sayWith('wrong-value', { known: known.join(', '), actual: describe(value) })
    : say('wrong-value-near', { actual: String(value), near })
}

function limit(origin: string, bound: number, side: 'small' | 'big'): Text {
  if (origin === 'string') return side === 'small' ? say('not-empty') : say('too-many', { most: bound })
  if (origin === 'array') return side === 'small' ? say('too-few', { least: bound }) : say('too-many', { most: bound })
  return side === 'small' ? say('too-small', { least: bound }) : say('too-big', { most: bound })
}

/** The message that our own schema put into the issue. */
function carried(message: string | undefined, { wordsOf }: Explaining): Text | undefined {
  return message === undefined ? undefined : wordsOf(message)
}

function known(issue: Issue, { knownKeys, innerKeys }: Explaining): readonly string[] {
  return issue.path.length === 0 ? knownKeys : innerKeys
}

function isMissing({ path }: Issue, { data }: Explaining): boolean {
  const parent = at(data, path.slice(0, -1))
  const key = path.at(-1)
  return (
    key !== undefined &&
    typeof parent === 'object' &&
    parent !== null &&
    !Array.isArray(parent) &&
    !Object.hasOwn(parent, key)
  )
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  )
}

function describe(value: unknown): Text {
  if (value === null || value === undefined) return say('type-null')
  if (Array.isArray(value)) return say('type-array')
  if (typeof value === 'object') return say('type-object')
  const written = JSON.stringify(value)
  return same(written.length > 40 ? `${written.slice(0, 40)}…` : written)
}

function typeName(expected: string): Text {
  const id = `type-${expected === 'record' ? 'object' : expected}`
  return isMessageId(id) ? say(id satisfies MessageId) : same(expected)
}

function same(text: string): Text {
  return { es: text, en: text }
}
