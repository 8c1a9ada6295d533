import type { ScenarioSource } from '../../scenarios/runner/scenario.ts'
import { caseId } from '../../scenarios/runner/scenario-case.ts'
import { type SelectedScenarios, selectScenarios } from '../../scenarios/runner/select-scenarios.ts'
import type { Role } from '../model/requirement.ts'
import type { Language } from '../model/text.ts'
import { nearest } from '../yaml/nearest.ts'
import { formatProblem } from '../yaml/problem.ts'
import { namedSuite } from './choose-suites.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { judgeAll } from './judge-all.ts'
import { parseArguments } from './parse-arguments.ts'
import { quoted } from './replay-command.ts'
import { readSubjectOptions, type SubjectOptions, subjectFlags } from './subject-options.ts'
import { say } from './words/say.ts'

const actions = ['run', 'check', 'record']

/** `pnpm scenario run|check FILE…|record`: plays scripted sessions, only looks for mistakes in them, or records one. */
export async function scenarioCommand(
  args: readonly string[],
  language: Language,
  interrupted: AbortSignal,
): Promise<number> {
  const words = args[0] === '--' ? args.slice(1) : args
  if (words[0] === 'record')
    return (await import('./record-command.ts')).recordCommand(words.slice(1), language, interrupted)
  const given = parseArguments('scenario', 'help-scenario', subjectFlags, args, language)
  if ('help' in given) {
    process.stdout.write(given.help)
    return exitCodes.conforms
  }
  const [action = '', ...paths] = given.words
  if (!actions.includes(action) || action === 'record')
    throw new CommandProblem(
      say('unknown-command', { given: action, nearest: nearest(action, actions) ?? 'none', known: actions.join(', ') }),
    )
  if (paths.length === 0) throw new CommandProblem(say('needs-files', { action }))
  const selected = await selectScenarios(paths)
  const lines = selected.problems.map((problem) => formatProblem(problem, language))
  if (lines.length > 0) process.stderr.write(`${lines.join('\n\n')}\n`)
  if (action === 'check') return report(selected, language)
  if (lines.length > 0) return exitCodes.usage
  const options = await readSubjectOptions(given, language)
  const playing = playable(options, selected)
  const exercises = [...new Set(playing.map(({ scenario }) => scenario.exercise))]
  const judgements = await Promise.all(
    exercises.map(async (exercise) => {
      const sources = playing.filter(({ scenario }) => scenario.exercise === exercise)
      const files = new Map(sources.map((source) => [caseId(source), source.file]))
      const isPlayed = ({ id }: { readonly id: string }) => files.has(id)
      return {
        suite: {
          ...(await namedSuite(exercise)),
          serverCases: [],
          clientCases: selected.clientCases.filter(isPlayed),
        },
        roles: [...new Set(sources.map(({ scenario }) => scenario.role ?? 'server'))],
        fuzzRuns: 0,
        moreServerCases: selected.cases.filter(isPlayed),
        replayOf: (id: string, words: string) => `pnpm scenario run ${quoted(files.get(id) ?? '')} ${words}`,
        commandLine: ['pnpm scenario', ...args.map(quoted)].join(' '),
      }
    }),
  )
  return judgeAll(options, judgements, interrupted)
}

/**
 * The scenarios for the program that was named, with a word on those that are left out; the references are both programs.
 * @throws CommandProblem when none of them is for it.
 */
function playable({ subject, language }: SubjectOptions, { sources }: SelectedScenarios): readonly ScenarioSource[] {
  if (subject.kind === 'reference') return sources
  const role: Role = subject.kind === 'client' ? 'client' : 'server'
  const fitting = sources.filter(({ scenario }) => (scenario.role ?? 'server') === role)
  const [other] = sources.filter((source) => !fitting.includes(source))
  if (fitting.length === 0 && other)
    throw new CommandProblem(say('other-role', { file: other.file, role: other.scenario.role ?? 'server' }))
  if (other) process.stdout.write(`${say('left-out', { count: sources.length - fitting.length, role })[language]}\n`)
  return fitting
}

function report({ problems, sources }: SelectedScenarios, language: Language): number {
  if (problems.length > 0) return exitCodes.failed
  process.stdout.write(`${say('check-ok', { count: sources.length })[language]}\n`)
  return exitCodes.conforms
}
