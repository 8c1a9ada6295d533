import { createHash } from 'node:crypto'
import type { Level } from '../model/level.ts'
import { matchesOnly } from '../runner/choose-cases.ts'
import { explainIssue } from '../yaml/explain-issue.ts'
import { nearest } from '../yaml/nearest.ts'
import type { Problem } from '../yaml/problem.ts'
import { readTextFile, tooLarge } from '../yaml/read-text-file.ts'
import { type Path, YamlText } from '../yaml/yaml-text.ts'
import type { Rubric } from './rubric.ts'
import { casesSchema, type RubricFile, requirementSchema, rubricFileSchema, weightsSchema } from './rubric-shape.ts'
import { say } from './words/say.ts'

/** What a rubric may name of an exercise. */
export interface RubricExercise {
  readonly requirements: readonly { readonly id: string; readonly level: Level }[]
  /** Of every role, with the level of each. */
  readonly cases: readonly { readonly id: string; readonly level: Level; readonly requirement: string }[]
}

/** The exercises that a rubric may be for. */
export interface RubricExercises {
  readonly ids: readonly string[]
  readonly load: (exercise: string) => Promise<RubricExercise>
}

/** A rubric, or everything that is wrong with its file. */
export type ParsedRubric =
  | { readonly ok: true; readonly rubric: Rubric; readonly exercise: RubricExercise }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The largest rubric, in bytes. */
export const maxRubricBytes = 256 * 1024

/** Reads and parses one rubric, of which never more than the limit is read. */
export async function readRubric(file: string, exercises: RubricExercises): Promise<ParsedRubric> {
  const read = await readTextFile(file, maxRubricBytes)
  return 'problem' in read ? { ok: false, problems: [read.problem] } : parseRubric(read.text, file, exercises)
}

/** Reads the text of a rubric; `file` is the name by which people know it. */
export async function parseRubric(text: string, file: string, exercises: RubricExercises): Promise<ParsedRubric> {
  if (Buffer.byteLength(text) > maxRubricBytes) return { ok: false, problems: [tooLarge(file, maxRubricBytes)] }
  const yaml = new YamlText(text, file)
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.sortedProblems() }
  const data = yaml.value()
  if (data === null || data === undefined) return { ok: false, problems: [{ file, text: say('empty') }] }
  checkShape(yaml, data)
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.sortedProblems() }
  const entry = data as RubricFile
  if (!exercises.ids.includes(entry.exercise)) {
    yaml.report(['exercise'], unknown('exercise', entry.exercise, exercises.ids))
    return { ok: false, problems: yaml.sortedProblems() }
  }
  const exercise = await exercises.load(entry.exercise)
  const rubric = rubricOf(entry, createHash('sha256').update(text).digest('hex'))
  checkNames(yaml, rubric, exercise)
  return yaml.problems.length === 0 ? { ok: true, rubric, exercise } : { ok: false, problems: yaml.sortedProblems() }
}

function checkShape(yaml: YamlText, data: unknown): void {
  const knownKeys = Object.keys(rubricFileSchema.shape)
  for (const issue of rubricFileSchema.safeParse(data).error?.issues ?? [])
    explainIssue(issue, { yaml, base: [], data, knownKeys, innerKeys: keysAt(issue.path), wordsOf: () => undefined })
}

function keysAt([first]: Path): readonly string[] {
  const { shape } = first === 'weights' ? weightsSchema : first === 'cases' ? casesSchema : requirementSchema
  return Object.keys(shape)
}

function rubricOf({ exercise, name, points, weights = {}, requirements = {}, cases = {} }: RubricFile, sha256: string) {
  const rubric: Rubric = {
    exercise,
    name,
    sha256,
    ...(points !== undefined && { points }),
    weights: { must: weights.must ?? 1, should: weights.should ?? 0, may: weights.may ?? 0 },
    requirements: requirements as Rubric['requirements'],
    cases: Object.entries(cases).map(([pattern, { visibility }]) => ({ pattern, visibility })),
  }
  return rubric
}

function checkNames(yaml: YamlText, { requirements, cases, weights }: Rubric, exercise: RubricExercise): void {
  const ids = exercise.requirements.map(({ id }) => id)
  for (const id of Object.keys(requirements))
    if (!ids.includes(id)) yaml.report(['requirements', id], unknown('requirement', id, ids), 'key')
  const caseIds = exercise.cases.map(({ id }) => id)
  for (const { pattern } of cases)
    if (!caseIds.some((id) => matchesOnly(id, pattern)))
      yaml.report(['cases', pattern], noCase(pattern, caseIds), 'key')
  const worth = exercise.requirements.map(
    ({ id, level }) => requirements[id]?.weight ?? weights[requirements[id]?.level ?? level],
  )
  if (worth.every((weight) => weight === 0)) yaml.report(['name'], say('worth-nothing'), 'key')
}

function unknown(kind: 'exercise' | 'requirement', name: string, ids: readonly string[]) {
  const near = nearest(name, ids)
  return near === undefined ? say(kind, { name, known: ids.join(', ') }) : say(`${kind}-near`, { name, near })
}

/** The nearest pattern may be one case or, with a star, all of one area. */
function noCase(pattern: string, ids: readonly string[]) {
  const areas = new Set(ids.map((id) => id.replace(/[^/]*$/, '*')))
  const near = nearest(pattern, [...ids, ...areas])
  return near === undefined ? say('case', { pattern }) : say('case-near', { pattern, near })
}
