import { fuzzCases } from '../../fuzz/fuzz-cases.ts'
import type { Language } from '../model/text.ts'
import { pairCases } from '../pair/pair-cases.ts'
import { matchesOnly } from '../runner/choose-cases.ts'
import { loadSuites } from '../runner/find-suites.ts'
import type { Suite } from '../runner/suite.ts'
import { chooseSuites, namedSuite } from './choose-suites.ts'
import { chosenRubric, frozenRubric } from './chosen-rubric.ts'
import { CommandProblem } from './command-problem.ts'
import { judgeAll } from './judge-all.ts'
import { wholeNumber } from './numbers.ts'
import { type Flag, parseArguments, refuseWords } from './parse-arguments.ts'
import { replayBundle } from './replay-bundle.ts'
import { quoted } from './replay-command.ts'
import { checkLanguage, readSubjectOptions, subjectFlags } from './subject-options.ts'
import { say } from './words/say.ts'

const flags: readonly Flag[] = [
  ...subjectFlags,
  ['--only <glob>', 'help-only'],
  ['--list', 'help-list'],
  ['--replay <file>', 'help-replay-bundle'],
  ['--fuzz-runs <n>', 'help-fuzz-runs'],
  ['--rubric <file>', 'help-rubric'],
  ['--freeze-rubric', 'help-freeze-rubric'],
]

/** `pnpm conformance`: judges a server or a client. */
export async function conformanceCommand(
  args: readonly string[],
  language: Language,
  interrupted: AbortSignal,
): Promise<number> {
  const given = parseArguments('conformance', 'help-conformance', flags, args, language)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  refuseWords(given)
  const text = (name: string) => given.flags[name] as string | undefined
  checkLanguage(given)
  const bundle = text('replay')
  if (bundle !== undefined) return replayBundle(bundle, text('only'), language, interrupted)
  if (given.flags['freezeRubric']) return freeze(text('rubric'), text('exercise'), language)
  const read = await readSubjectOptions(given, language)
  const rubricFile = text('rubric')
  const rubric = rubricFile === undefined ? undefined : await chosenRubric(rubricFile, read.exercise)
  const options = rubric ? { ...read, exercise: rubric.exercise } : read
  const only = text('only')
  const print = (line: string) => process.stdout.write(`${line}\n`)
  if (given.flags['list']) {
    const suites = options.exercise === undefined ? await loadSuites() : [await namedSuite(options.exercise)]
    for (const suite of suites) await listCases(suite, only, language, print)
    return 0
  }
  const fuzzRuns =
    text('fuzzRuns') === undefined ? undefined : wholeNumber('--fuzz-runs', text('fuzzRuns') ?? '', 0, 1e6)
  const suites = await chooseSuites(options, print, interrupted)
  const judgements = await Promise.all(
    suites.map(async (suite) => ({
      suite,
      only,
      rubric,
      fuzzRuns,
      roles: ['server', 'client'] as const,
      moreServerCases: fuzzRuns === 0 ? [] : await fuzzCases(suite.exercise),
      replayOf: (id: string, words: string) => `pnpm conformance ${words} --only ${quoted(id)}`,
      commandLine: ['pnpm conformance', ...args.map(quoted)].join(' '),
    })),
  )
  return judgeAll(options, judgements, interrupted)
}

async function freeze(file: string | undefined, exercise: string | undefined, language: Language): Promise<number> {
  if (file === undefined) throw new CommandProblem(say('freeze-needs-rubric'))
  const told = await frozenRubric(file, exercise)
  process.stdout.write(`${told[language]}\n`)
  return 0
}

async function listCases(
  suite: Suite,
  only: string | undefined,
  language: Language,
  print: (line: string) => void,
): Promise<void> {
  const levels = new Map(suite.requirements.map(({ id, level }) => [id, level]))
  const pairs = suite.outcomes ? pairCases(suite.exercise, suite.outcomes) : []
  const cases = [...suite.serverCases, ...(await fuzzCases(suite.exercise)), ...suite.clientCases, ...pairs]
  for (const { id, requirement, purpose, level } of cases) {
    if (only !== undefined && !matchesOnly(id, only)) continue
    const values = { id, requirement, level: level ?? levels.get(requirement) ?? 'must', purpose: purpose[language] }
    print(say('case-list', values)[language])
  }
}
