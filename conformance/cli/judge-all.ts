import { join } from 'node:path'
import { pairCases } from '../pair/pair-cases.ts'
import { matchesOnly } from '../runner/choose-cases.ts'
import { CommandProblem } from './command-problem.ts'
import { gravest } from './exit-codes.ts'
import { type Judged, type Judgement, judge } from './judge.ts'
import { showProgress } from './show-progress.ts'
import type { SubjectOptions } from './subject-options.ts'
import { say } from './words/say.ts'

/** Judging is mostly waiting: the exercises of a self-check fill each other's pauses. */
const exercisesAtOnce = 3

/**
 * Judges one or several exercises, shows how it goes and how it ended, and gives the gravest exit code. Several get a
 * folder each below the one for the report.
 * @throws CommandProblem when no case of any exercise is to be run.
 */
export async function judgeAll(
  options: SubjectOptions,
  given: readonly Judgement[],
  interrupted: AbortSignal,
): Promise<number> {
  const judgements = given.filter(hasCases)
  const only = given[0]?.only
  if (judgements.length === 0 && only !== undefined) throw new CommandProblem(say('no-case-matches', { given: only }))
  const out = process.stdout
  const onEvent = showProgress(out, options.language)
  const waiting = [...judgements]
  const judged = new Map<Judgement, Judged>()
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      judged.set(next, await judge(optionsFor(next, options, judgements.length), next, interrupted, onEvent))
  }
  await Promise.all(Array.from({ length: Math.min(exercisesAtOnce, waiting.length) }, work))
  const all = judgements.flatMap((judgement) => judged.get(judgement) ?? [])
  for (const { summary } of all) out.write(`${summary}\n`)
  return gravest(all.map(({ exitCode }) => exitCode))
}

function hasCases({ suite, moreServerCases, only }: Judgement): boolean {
  const pairs = suite.outcomes ? pairCases(suite.exercise, suite.outcomes) : []
  const cases = [...suite.serverCases, ...suite.clientCases, ...moreServerCases, ...pairs]
  return only === undefined || cases.some(({ id }) => matchesOnly(id, only))
}

function optionsFor({ suite }: Judgement, options: SubjectOptions, exercises: number): SubjectOptions {
  const { reportFolder } = options
  if (exercises === 1 || reportFolder === undefined) return options
  return { ...options, reportFolder: join(reportFolder, suite.exercise) }
}
