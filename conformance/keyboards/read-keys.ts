import { explainIssue } from '../yaml/explain-issue.ts'
import { nearest } from '../yaml/nearest.ts'
import type { Problem } from '../yaml/problem.ts'
import { readTextFile, tooLarge } from '../yaml/read-text-file.ts'
import { type Path, YamlText } from '../yaml/yaml-text.ts'
import type { KeyStep, StandingAnswer, Typing } from './keymap.ts'
import { keysPattern } from './keys-pattern.ts'
import {
  answerSchema,
  type KeysEntry,
  keyboardSchema,
  keysFileSchema,
  stepSchema,
  type TypingEntry,
} from './keys-shape.ts'
import { say } from './words/say.ts'

/** What a keys file says about one program. */
export interface KeysPart {
  readonly acts: Readonly<Record<string, readonly KeyStep[]>>
  readonly answers: readonly StandingAnswer[]
}

/** A keys file. */
export interface Keys {
  readonly exercise: string
  readonly client: KeysPart
  readonly server: KeysPart
}

/** The acts of an exercise's programs, which a keys file may explain. */
export interface KeyedExercise {
  readonly exercise: string
  readonly client: readonly string[]
  readonly server: readonly string[]
}

/** A keys file, or everything that is wrong with it. */
export type ParsedKeys =
  | { readonly ok: true; readonly keys: Keys }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The largest keys file, in bytes. */
export const maxKeysBytes = 64 * 1024

const roles = ['client', 'server'] as const

/** Reads and parses one keys file, of which never more than the limit is read. */
export async function readKeys(file: string, exercises: readonly KeyedExercise[]): Promise<ParsedKeys> {
  const read = await readTextFile(file, maxKeysBytes)
  return 'problem' in read ? { ok: false, problems: [read.problem] } : parseKeys(read.text, file, exercises)
}

/** Reads the text of a keys file for one of `exercises`; `file` is the name by which people know it. */
export function parseKeys(text: string, file: string, exercises: readonly KeyedExercise[]): ParsedKeys {
  if (Buffer.byteLength(text) > maxKeysBytes) return { ok: false, problems: [tooLarge(file, maxKeysBytes)] }
  const yaml = new YamlText(text, file)
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.sortedProblems() }
  const data = yaml.value()
  if (data === null || data === undefined) return { ok: false, problems: [{ file, text: say('keys-empty') }] }
  checkShape(yaml, data)
  if (yaml.problems.length === 0) {
    const keys = readEntry(yaml, data as KeysEntry, exercises)
    if (yaml.problems.length === 0) return { ok: true, keys }
  }
  return { ok: false, problems: yaml.sortedProblems() }
}

function checkShape(yaml: YamlText, data: unknown): void {
  const knownKeys = Object.keys(keysFileSchema.shape)
  for (const issue of keysFileSchema.safeParse(data).error?.issues ?? []) {
    const value = valueAt(data, issue.path)
    if (issue.code === 'invalid_type' && issue.expected === 'string' && /number|boolean/.test(typeof value))
      yaml.report(issue.path, say('needs-quotes', { value: String(value) }))
    else
      explainIssue(issue, { yaml, base: [], data, knownKeys, innerKeys: keysAt(issue.path), wordsOf: () => undefined })
  }
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
}

function keysAt(path: Path): readonly string[] {
  if (path.length === 1) return Object.keys(keyboardSchema.shape)
  return Object.keys(path[1] === 'answers' ? answerSchema.shape : stepSchema.shape)
}

function readEntry(yaml: YamlText, data: KeysEntry, exercises: readonly KeyedExercise[]): Keys {
  const known = exercises.find(({ exercise }) => exercise === data.exercise)
  if (known === undefined) {
    const names = exercises.map(({ exercise }) => exercise)
    yaml.report(['exercise'], unknown('exercise', data.exercise, names))
  }
  const [client, server] = roles.map((role) => readPart(yaml, role, data[role] ?? {}, known?.[role]))
  return { exercise: data.exercise, client: client!, server: server! }
}

function readPart(
  yaml: YamlText,
  role: (typeof roles)[number],
  { acts = {}, answers = [] }: NonNullable<KeysEntry['client']>,
  known: readonly string[] | undefined,
): KeysPart {
  const read = Object.entries(acts).map(([act, steps]) => {
    const path = [role, 'acts', act]
    if (known && !known.includes(act)) yaml.report(path, unknown('act', act, known), 'key')
    return [act, steps.map((step, i) => readStep(yaml, [...path, i], step))] as const
  })
  return {
    acts: Object.fromEntries(read),
    answers: answers.map((answer, i) => {
      const path = [role, 'answers', i]
      const { when = [] } = readWhen(yaml, path, answer.when)
      const { times } = answer
      return { ...readTyping(yaml, path, answer), when, ...(times === undefined ? {} : { times }) }
    }),
  }
}

function readStep(yaml: YamlText, path: Path, entry: TypingEntry): KeyStep {
  const rest = { ...readWhen(yaml, path, entry.when), ...(entry.optional ? { optional: true as const } : {}) }
  if (!entry.endOfInput) return { ...readTyping(yaml, path, entry), ...rest }
  for (const key of ['type', 'answer', 'menu'] as const)
    if (entry[key] !== undefined)
      yaml.report([...path, key], say('typed-twice', { first: 'endOfInput', second: key }), 'key')
  return { endOfInput: true, ...rest }
}

function readTyping(yaml: YamlText, path: Path, { type, answer, menu }: TypingEntry): Typing {
  if (answer !== undefined) {
    const other = type === undefined ? menu && 'menu' : 'type'
    if (other) yaml.report([...path, other], say('typed-twice', { first: 'answer', second: other }), 'key')
    if (!/^(?:yes|no|\{\w+\})$/.test(answer)) yaml.report([...path, 'answer'], say('answer-neither', { answer }))
    return { answer }
  }
  if (menu !== undefined) return { menu, ...(type === undefined ? {} : { type }) }
  if (type === undefined) yaml.report(path, say('types-nothing'))
  return { type: type ?? '' }
}

function readWhen(yaml: YamlText, path: Path, when: TypingEntry['when']): { when?: readonly RegExp[] } {
  if (when === undefined) return {}
  const sources = typeof when === 'string' ? [{ source: when, at: [] }] : when.map((source, i) => ({ source, at: [i] }))
  return {
    when: sources.flatMap(({ source, at }) => {
      const read = keysPattern(source)
      if ('pattern' in read) return [read.pattern]
      yaml.report([...path, 'when', ...at], read.problem)
      return []
    }),
  }
}

function unknown(kind: 'exercise' | 'act', name: string, names: readonly string[]) {
  const near = nearest(name, names)
  const known = names.join(', ') || '–'
  return near === undefined ? say(`keys-${kind}`, { name, known }) : say(`keys-${kind}-near`, { name, near, known })
}
