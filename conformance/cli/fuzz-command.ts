import { fuzzCases } from '../../fuzz/fuzz-cases.ts'
import { replayCounterexample } from '../../fuzz/replay-counterexample.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Language } from '../model/text.ts'
import type { ServerContext } from '../runner/server-context.ts'
import { formatProblem } from '../yaml/problem.ts'
import { chooseSuites } from './choose-suites.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { judgeAll } from './judge-all.ts'
import { wholeNumber } from './numbers.ts'
import { type Flag, parseArguments, refuseWords } from './parse-arguments.ts'
import { quoted } from './replay-command.ts'
import { readSubjectOptions, refuseClient, subjectFlags } from './subject-options.ts'

const flags: readonly Flag[] = [
  ...subjectFlags,
  ['--runs <n>', 'help-runs'],
  ['--only <glob>', 'help-only'],
  ['--replay <file>', 'help-replay'],
]

/** How many examples each property gets when fuzzing is all that is asked for. */
const defaultRuns = 500

/** `pnpm fuzz`: looks for inputs that nobody wrote down, or plays a counterexample again. */
export async function fuzzCommand(
  args: readonly string[],
  language: Language,
  interrupted: AbortSignal,
): Promise<number> {
  const given = parseArguments('fuzz', 'help-fuzz', flags, args, language)
  if ('help' in given) {
    process.stdout.write(given.help)
    return exitCodes.conforms
  }
  refuseWords(given)
  const options = await readSubjectOptions(given, language)
  refuseClient('pnpm fuzz', options)
  const text = (name: string) => given.flags[name] as string | undefined
  const runs = text('runs') === undefined ? defaultRuns : wholeNumber('--runs', text('runs') ?? '', 1, 1e7)
  const replay = text('replay')
  const replayed = replay === undefined ? undefined : await readCounterexample(replay)
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const chosen = await chooseSuites(options, print, interrupted)
  const judgements = await Promise.all(
    chosen.map(async (suite) => ({
      suite: { ...suite, serverCases: [], clientCases: [] },
      roles: ['server'] as const,
      fuzzRuns: runs,
      only: text('only'),
      moreServerCases: replayed ? [replayed] : await fuzzCases(suite.exercise),
      replayOf: (id: string, words: string) =>
        replay === undefined
          ? `pnpm fuzz ${words} --only ${quoted(id)} --runs ${runs}`
          : `pnpm fuzz ${words} --replay ${quoted(replay)}`,
      commandLine: ['pnpm fuzz', ...args.map(quoted)].join(' '),
    })),
  )
  return judgeAll(options, judgements, interrupted)
}

async function readCounterexample(file: string): Promise<TestCase<ServerContext>> {
  const read = await replayCounterexample(file)
  if ('testCase' in read) return read.testCase
  const text = (each: Language) => read.problems.map((problem) => formatProblem(problem, each)).join('\n\n')
  throw new CommandProblem({ es: text('es'), en: text('en') })
}
