import { readFile, writeFile } from 'node:fs/promises'
import type { Text } from '../model/text.ts'
import { caseLevel, requirementLevel, requirementWeight } from './levels-of.ts'
import type { RubricExercise } from './read-rubric.ts'
import type { FrozenRubric, Rubric } from './rubric.ts'
import { frozenSchema } from './rubric-shape.ts'
import { say } from './words/say.ts'

/** The file beside a rubric that says what was frozen. */
export function frozenFile(rubricFile: string): string {
  return `${rubricFile}.lock`
}

/** Writes down what the tool judges today: later versions are held to it. Gives a sentence about it. */
export async function freezeRubric(
  rubricFile: string,
  rubric: Rubric,
  exercise: RubricExercise,
  tool: string,
): Promise<Text> {
  const { frozen: _, ...unfrozen } = rubric
  const requirements = Object.fromEntries(
    exercise.requirements.map((each) => [
      each.id,
      { level: requirementLevel(unfrozen, each), weight: requirementWeight(unfrozen, each) },
    ]),
  )
  const before = new Map(exercise.requirements.map(({ id, level }) => [id, level]))
  const levelOf = (each: RubricExercise['cases'][number]) => {
    const [usual, now] = [before.get(each.requirement), requirements[each.requirement]?.level]
    return usual && now ? caseLevel(unfrozen, each, usual, now) : each.level
  }
  const cases = Object.fromEntries(exercise.cases.map((each) => [each.id, levelOf(each)]))
  const frozen: FrozenRubric = { tool, rubric: rubric.sha256, requirements, cases }
  const file = frozenFile(rubricFile)
  await writeFile(file, `${JSON.stringify(frozen, null, 2)}\n`)
  return say('frozen-written', {
    file,
    requirements: exercise.requirements.length,
    cases: exercise.cases.length,
  })
}

/** The rubric with what was frozen beside it, where something was; a text where it no longer fits. */
export async function withFrozen(
  rubricFile: string,
  rubric: Rubric,
  exercise: RubricExercise,
): Promise<{ readonly rubric: Rubric } | { readonly problem: Text }> {
  const file = frozenFile(rubricFile)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return { rubric }
    return { problem: say('frozen-unreadable', { file }) }
  }
  const read = frozenSchema.safeParse(parsed(text))
  if (!read.success) return { problem: say('frozen-unreadable', { file }) }
  if (read.data.rubric !== rubric.sha256) return { problem: say('frozen-other', { file: rubricFile }) }
  const known = new Set(exercise.requirements.map(({ id }) => id))
  const gone = Object.entries(read.data.requirements).filter(([id, { weight }]) => weight > 0 && !known.has(id))
  return { rubric: { ...rubric, frozen: read.data, ...(gone.length > 0 && { gone: gone.map(([id]) => id) }) } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
