import { join, relative, resolve } from 'node:path'
import { runSummary } from '../../reports/console/run-summary.ts'
import { type FormatName, formats, formatsNamed, UnknownFormat } from '../../reports/render.ts'
import { visibleLine } from '../../reports/text/visible.ts'
import type { Role } from '../model/requirement.ts'
import type { TestCase } from '../model/test-case.ts'
import { applyRubric } from '../rubric/apply-rubric.ts'
import type { Rubric } from '../rubric/rubric.ts'
import { runExercise } from '../runner/run-exercise.ts'
import type { RunOptions } from '../runner/run-options.ts'
import type { ServerContext } from '../runner/server-context.ts'
import type { Suite } from '../runner/suite.ts'
import { chosenWire } from './chosen-wire.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodeOf } from './exit-codes.ts'
import { judgedSubject } from './judged-subject.ts'
import { quoted, subjectArguments } from './replay-command.ts'
import { closeRecord, openRecord } from './run-record.ts'
import type { SubjectOptions } from './subject-options.ts'
import { tellGithub } from './tell-github.ts'
import { say } from './words/say.ts'
import { ensureWritable, writeReports } from './write-reports.ts'

/** What one judging command runs for one exercise. */
export interface Judgement {
  readonly suite: Suite
  /** Cases for the server besides the suite's own. */
  readonly moreServerCases: readonly TestCase<ServerContext>[]
  readonly roles: readonly Role[]
  readonly only?: string | undefined
  /** What gives the points; undefined = one for each requirement that decides. */
  readonly rubric?: Rubric | undefined
  readonly fuzzRuns: number | undefined
  readonly replayOf: (caseId: string, subjectWords: string) => string
  readonly commandLine: string
}

/** What judging one exercise came to. */
export interface Judged {
  readonly exitCode: number
  /** The lines that end the run on the terminal. */
  readonly summary: string
}

/** Judges one exercise, tells `onEvent` how it goes, and writes the reports. @throws CommandProblem for wrong flags. */
export async function judge(
  options: SubjectOptions,
  judgement: Judgement,
  interrupted: AbortSignal,
  onEvent: RunOptions['onEvent'],
): Promise<Judged> {
  const { suite, roles, moreServerCases, only, rubric } = judgement
  const { language, claims, wire, filesFolder } = options
  const out = process.stdout
  const names = formatNames(options.formats)
  const folder = options.reportFolder ?? join('reports', 'out', suite.exercise)
  checkClaims(suite, claims)
  const chosen = await chosenWire(suite, wire)
  if (filesFolder !== undefined && !(suite.servesFiles && options.subject.kind === 'target'))
    out.write(`${say('files-ignored', { exercise: suite.exercise })[language]}\n`)
  await ensureWritable(folder)
  const judged = await judgedSubject(suite, options)
  const { openServer, client, ...named } = judged
  const subject = visibleLine(judged.command ?? judged.address ?? say('subject-reference')[language])
  out.write(`${say('judging', { exercise: suite.exercise, subject })[language]}\n`)
  const words = subjectArguments(suite.exercise, options)
  const replayFile = (path: string) => `pnpm fuzz ${words} --replay ${quoted(nearPath(path))}`
  await using tape = await openRecord(suite, options, folder, judged.version)
  const judgedRun = await runExercise(
    {
      suite,
      seed: options.seed,
      fuzzRuns: judgement.fuzzRuns,
      language,
      decidingLevel: options.level,
      only,
      claims,
      ...chosen,
      filesFolder,
      timeoutScale: options.timeoutScale,
      maxSeconds: options.maxSeconds,
      startedAtMs: 0,
      jobs: options.jobs,
      moreServerCases,
      replayOf: (id) => judgement.replayOf(id, words),
      commandLine: judgement.commandLine,
      interrupted,
      onEvent,
      tape,
    },
    {
      ...named,
      ...(openServer && roles.includes('server') && { openServer }),
      ...(client && roles.includes('client') && { client }),
    },
  )
  await closeRecord(tape, language)
  const run = rubric ? { ...judgedRun, report: applyRubric(judgedRun.report, rubric) } : judgedRun
  for (const note of run.report.run.rubric?.notes ?? []) process.stderr.write(`${note[language]}\n`)
  const written = await writeReports({ run, folder, names, language, replayFile })
  if (written.warning) process.stderr.write(`${written.warning[language]}\n`)
  const htmlPath = names.includes('html') ? nearPath(join(written.folder, 'report.html')) : undefined
  const colour = out.isTTY === true && !process.env['NO_COLOR']
  const summary = runSummary(written.report, { language, colour, ...(htmlPath !== undefined && { htmlPath }) })
  const told = names.includes('github') ? await tellGithub(summary, written.report, language) : summary
  return { exitCode: exitCodeOf(run.report), summary: told }
}

/** A path as it is shortest to type from here. */
function nearPath(path: string): string {
  const near = relative('.', path)
  return near.startsWith('..') ? resolve(path) : near
}

function formatNames(list: string): readonly FormatName[] {
  try {
    const names = formatsNamed(list)
    if (names.length > 0) return names
  } catch (problem) {
    throw problem instanceof UnknownFormat ? new CommandProblem(problem.text) : problem
  }
  throw new CommandProblem(say('no-format', { known: Object.keys(formats).join(', ') }))
}

function checkClaims({ claims, exercise }: Suite, given: readonly string[] | undefined): void {
  const unknown = given?.find((claim) => !claims.includes(claim))
  if (unknown !== undefined)
    throw new CommandProblem(say('unknown-claim', { given: unknown, exercise, known: claims.join(', ') }))
}
