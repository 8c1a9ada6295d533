import { z } from 'zod'
import type { Text } from '../../conformance/model/text.ts'
import { explainIssue } from '../../conformance/yaml/explain-issue.ts'
import { nearest } from '../../conformance/yaml/nearest.ts'
import type { Path, YamlText } from '../../conformance/yaml/yaml-text.ts'
import { isMessageId, say } from '../words/say.ts'
import { exercises } from './exercises.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { clientHeadSchema, headSchema, verbSchemas } from './schema.ts'

/** What of a scenario has its right form, so that its meaning can be checked. */
export interface Shape {
  readonly exercise: ScenarioExercise
  /** Paths, joined by `/`, of the steps that are no steps. */
  readonly brokenSteps: ReadonlySet<string>
}

/** Checks the form of a whole scenario; gives nothing when not even its peers, its exercise and its list of steps stand. */
export function checkShape(yaml: YamlText, data: unknown): Shape | undefined {
  const isForClient = isObject(data) && data['role'] === 'client'
  const schema = isForClient ? clientHeadSchema : headSchema
  const issues: readonly z.core.$ZodIssue[] = schema.safeParse(data).error?.issues ?? []
  const knownKeys = Object.keys(schema.shape)
  for (const issue of issues)
    explainIssue(issue, { yaml, base: [], data, knownKeys, innerKeys: innerKeysOf(issue), wordsOf: wordsOf({}) })
  if (!isObject(data)) return undefined
  const exercise = exerciseOf(yaml, data['exercise'])
  if (!exercise || !Array.isArray(data['steps'])) return undefined
  const brokenSteps = new Set<string>()
  checkSteps({ yaml, exercise, brokenSteps }, placed(['steps'], data['steps']))
  const needed = ['role', 'peers', 'servers', 'steps', 'transport', 'contents', 'files', 'network']
  return issues.some(({ path }) => needed.includes(String(path[0]))) ? undefined : { exercise, brokenSteps }
}

interface Checking {
  readonly yaml: YamlText
  readonly exercise: ScenarioExercise
  readonly brokenSteps: Set<string>
}

/** What may stand inside a mapping at the top. */
function innerKeysOf({ path: [key] }: z.core.$ZodIssue): readonly string[] {
  if (key === 'peers') return ['name', 'from']
  if (key === 'servers') return ['name', 'closed']
  if (key === 'network') return networkKeys
  return key === 'contents' || key === 'files' ? contentKeys : ['es', 'en']
}

function exerciseOf(yaml: YamlText, name: unknown): ScenarioExercise | undefined {
  if (typeof name !== 'string') return undefined
  const exercise = exercises.get(name)
  if (exercise) return exercise
  const near = nearest(name, exercises.keys())
  const text =
    near === undefined
      ? say('unknown-exercise', { exercise: name, known: [...exercises.keys()].join(', ') })
      : say('unknown-exercise-near', { exercise: name, near })
  yaml.report(['exercise'], text)
  return near === undefined ? undefined : exercises.get(near)
}

/** A step, if it is one, and its path. */
interface PlacedStep {
  readonly path: Path
  readonly step: unknown
}

function placed(base: Path, steps: readonly unknown[]): PlacedStep[] {
  return steps.map((step, i) => ({ path: [...base, i], step }))
}

function checkSteps(checking: Checking, steps: readonly PlacedStep[]): void {
  for (const { path, step } of steps) {
    const before = checking.yaml.problems.length
    const inner = checkStep(checking, path, step)
    if (checking.yaml.problems.length > before) checking.brokenSteps.add(path.join('/'))
    checkSteps(checking, inner)
  }
}

/** Checks one step and gives the steps inside it. */
function checkStep({ yaml, exercise }: Checking, base: Path, step: unknown): readonly PlacedStep[] {
  const shapeProblem = stepProblem(step)
  if (shapeProblem || !isObject(step)) {
    yaml.report(base, shapeProblem ?? say('step-shape'))
    return []
  }
  const schemas: Readonly<Record<string, z.ZodType>> = verbSchemas(exercise)
  const verbs = Object.keys(step)
  const unknown = verbs.filter((verb) => !Object.hasOwn(schemas, verb))
  for (const verb of unknown) yaml.report([...base, verb], unknownVerb(verb, Object.keys(schemas)), 'key')
  if (unknown.length === 0 && verbs.length > 1)
    yaml.report(
      [...base, verbs[1] as string],
      say('step-verbs', { count: verbs.length, verbs: verbs.join(', ') }),
      'key',
    )
  if (unknown.length > 0 || verbs.length > 1) return []
  const [verb = ''] = verbs
  const value = step[verb]
  checkVerb(yaml, [...base, verb], value, schemas[verb] as z.ZodType, exercise)
  return innerSteps([...base, verb], verb, value)
}

/** A member of `parallel` is a step or a list of steps. */
function innerSteps(path: Path, verb: string, value: unknown): readonly PlacedStep[] {
  if (verb === 'parallel' && Array.isArray(value))
    return placed(path, value).flatMap((each) => (Array.isArray(each.step) ? placed(each.path, each.step) : [each]))
  const hasSteps = (verb === 'repeat' || verb === 'each') && isObject(value) && Array.isArray(value['steps'])
  return hasSteps ? placed([...path, 'steps'], value['steps'] as unknown[]) : []
}

function stepProblem(step: unknown): Text | undefined {
  if (step === null || (isObject(step) && Object.keys(step).length === 0)) return say('step-empty')
  return isObject(step) ? undefined : say('step-shape')
}

function checkVerb(yaml: YamlText, base: Path, data: unknown, schema: z.ZodType, { words }: ScenarioExercise): void {
  const unionKeys = keysOfUnions[String(base.at(-1))] ?? ['peer', 'how']
  const knownKeys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : unionKeys
  for (const issue of schema.safeParse(data).error?.issues ?? [])
    explainIssue(issue, { yaml, base, data, knownKeys, innerKeys: contentKeys, wordsOf: wordsOf(words) })
}

/** What a schema's messages say: those of the exercise, then our own. */
function wordsOf(words: ScenarioExercise['words']) {
  return (id: string): Text | undefined =>
    Object.hasOwn(words, id) ? words[id] : isMessageId(id) ? say(id) : undefined
}

/** The keys of verbs whose value may also be a plain text. */
const keysOfUnions: Readonly<Record<string, readonly string[]>> = {
  note: ['es', 'en'],
  accept: ['server', 'as'],
  'expect-no-file': ['path', 'name', 'in'],
  'expect-terminal': ['matches', 'lacks'],
}

const networkKeys = ['peer', 'direction', 'lose', 'repeat', 'hold-back', 'behind', 'delay', 'gaps']

const contentKeys = ['text', 'hex', 'base64', 'random', 'seed']

function unknownVerb(verb: string, known: readonly string[]) {
  const near = nearest(verb, known)
  return near === undefined
    ? say('unknown-verb', { verb, known: known.join(', ') })
    : say('unknown-verb-near', { verb, near })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
