import { fuzzCases } from '../../fuzz/fuzz-cases.ts'
import { type Language, languages, type Text } from '../model/text.ts'
import { pairCases } from '../pair/pair-cases.ts'
import { freezeRubric, withFrozen } from '../rubric/freeze-rubric.ts'
import { type RubricExercise, readRubric } from '../rubric/read-rubric.ts'
import type { Rubric } from '../rubric/rubric.ts'
import { exerciseIds, loadSuite } from '../runner/find-suites.ts'
import { formatProblem } from '../yaml/problem.ts'
import { CommandProblem } from './command-problem.ts'
import { projectVersion } from './judged-subject.ts'
import { say } from './words/say.ts'

/** A rubric that fits its exercise, with what was frozen beside it. @throws CommandProblem naming what is wrong. */
export async function chosenRubric(file: string, exercise?: string): Promise<Rubric> {
  const read = await readKnown(file, exercise)
  const frozen = await withFrozen(file, read.rubric, read.exercise)
  if ('problem' in frozen) throw new CommandProblem(frozen.problem)
  return frozen.rubric
}

/** Freezes a rubric and gives the sentence that says so. @throws CommandProblem naming what is wrong with it. */
export async function frozenRubric(file: string, exercise?: string): Promise<Text> {
  const read = await readKnown(file, exercise)
  try {
    return await freezeRubric(file, read.rubric, read.exercise, await projectVersion())
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException
    throw new CommandProblem(say('out-not-writable', { file, problem: code ?? message }))
  }
}

async function readKnown(file: string, exercise: string | undefined) {
  const read = await readRubric(file, { ids: await exerciseIds(), load: rubricExercise })
  if (!read.ok) {
    const text = (language: Language) => read.problems.map((problem) => formatProblem(problem, language)).join('\n\n')
    throw new CommandProblem(
      Object.fromEntries(languages.map((each) => [each, text(each)])) as Record<Language, string>,
    )
  }
  if (exercise !== undefined && exercise !== read.rubric.exercise)
    throw new CommandProblem(say('rubric-other-exercise', { file, exercise: read.rubric.exercise, given: exercise }))
  return read
}

async function rubricExercise(exercise: string): Promise<RubricExercise> {
  const suite = await loadSuite(exercise)
  const levels = new Map(suite.requirements.map(({ id, level }) => [id, level]))
  const pairs = suite.outcomes ? pairCases(exercise, suite.outcomes) : []
  const cases = [...suite.serverCases, ...(await fuzzCases(exercise)), ...suite.clientCases, ...pairs]
  return {
    requirements: suite.requirements,
    cases: cases.map(({ id, level, requirement }) => ({
      id,
      requirement,
      level: level ?? levels.get(requirement) ?? 'must',
    })),
  }
}
