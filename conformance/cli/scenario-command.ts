import { formatProblem } from '../../scenarios/runner/problem.ts'
import { type SelectedScenarios, selectScenarios } from '../../scenarios/runner/select-scenarios.ts'
import type { Language } from '../model/text.ts'
import { namedSuite } from './choose-suites.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { judgeAll } from './judge-all.ts'
import { nearest } from './nearest.ts'
import { parseArguments } from './parse-arguments.ts'
import { quoted } from './replay-command.ts'
import { readSubjectOptions, refuseClient, subjectFlags } from './subject-options.ts'
import { say } from './words/say.ts'

const actions = ['run', 'check']

/** `pnpm scenario run|check FILE…`: plays scripted sessions, or only looks for mistakes in them. */
export async function scenarioCommand(
  args: readonly string[],
  language: Language,
  interrupted: AbortSignal,
): Promise<number> {
  const given = parseArguments('scenario', 'help-scenario', subjectFlags, args, language)
  if ('help' in given) {
    process.stdout.write(given.help)
    return exitCodes.conforms
  }
  const [action = '', ...paths] = given.words
  if (!actions.includes(action))
    throw new CommandProblem(
      say('unknown-command', { given: action, nearest: nearest(action, actions), known: actions.join(', ') }),
    )
  if (paths.length === 0) throw new CommandProblem(say('needs-files', { action }))
  const selected = await selectScenarios(paths)
  const lines = selected.problems.map((problem) => formatProblem(problem, language))
  if (lines.length > 0) process.stderr.write(`${lines.join('\n\n')}\n`)
  if (action === 'check') return report(selected, language)
  if (lines.length > 0) return exitCodes.usage
  const options = await readSubjectOptions(given, language)
  refuseClient('pnpm scenario', options)
  const judgements = await Promise.all(
    selected.exercises.map(async (exercise) => {
      const sources = selected.sources.filter(({ scenario }) => scenario.exercise === exercise)
      const files = new Map(
        sources.map((source, i) => [selected.cases[selected.sources.indexOf(source)]?.id ?? String(i), source.file]),
      )
      return {
        suite: { ...(await namedSuite(exercise)), serverCases: [], clientCases: [] },
        roles: ['server'] as const,
        fuzzRuns: 0,
        moreServerCases: selected.cases.filter(({ id }) => files.has(id)),
        replayOf: (id: string, words: string) => `pnpm scenario run ${quoted(files.get(id) ?? '')} ${words}`,
        commandLine: ['pnpm scenario', ...args.map(quoted)].join(' '),
      }
    }),
  )
  return judgeAll(options, judgements, interrupted)
}

function report({ problems, sources }: SelectedScenarios, language: Language): number {
  if (problems.length > 0) return exitCodes.failed
  process.stdout.write(`${say('check-ok', { count: sources.length })[language]}\n`)
  return exitCodes.conforms
}
