import type { Keymap } from '../keyboards/keymap.ts'
import type { CaseResult, RunReport } from '../model/report.ts'
import type { JudgedRole } from '../model/requirement.ts'
import type { Text } from '../model/text.ts'
import { pairCases } from '../pair/pair-cases.ts'
import type { PairPrograms } from '../pair/pair-programs.ts'
import { runPairSuite } from '../pair/run-pair-suite.ts'
import type { ClientSubject } from '../subject/client-subject.ts'
import { explainPythonMistake } from '../subject/python-mistakes.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { buildReport } from './build-report.ts'
import { resultOf } from './case-result.ts'
import { matchesOnly } from './choose-cases.ts'
import { EarlyEndWatch } from './early-end.ts'
import { runClientSuite } from './run-client-suite.ts'
import { runEnvironment } from './run-environment.ts'
import { type RunOptions, wireOf } from './run-options.ts'
import { runServerSuite } from './run-server-suite.ts'

/** Whom a run judges: a server, a client, or both programs of one exercise. */
export interface Judged {
  readonly kind: RunReport['subject']['kind']
  /** Opens the server; called once for each job. */
  readonly openServer?: () => Promise<ServerSubject>
  readonly client?: ClientSubject
  /** How the person at a client that is judged alone drives it; absent where that is as usual. */
  readonly clientKeymap?: Keymap | undefined
  /** Both programs of one person, judged together. */
  readonly pair?: PairPrograms
  readonly address?: string
  readonly command?: string
  readonly clientCommand?: string
  /** How it is kept apart, where it was launched. */
  readonly box?: RunReport['run']['box']
  readonly version: string
}

/** A whole run with the files that its cases want kept. */
export interface ExerciseRun {
  readonly report: RunReport
  readonly kept: readonly { readonly name: string; readonly content: string }[]
}

/** Judges the programs of one exercise and gives the report; a subject that is not there is a report as well. */
export async function runExercise(options: RunOptions, judged: Judged): Promise<ExerciseRun> {
  const since = performance.now()
  const startedAt = new Date().toISOString()
  const watch = new EarlyEndWatch(options)
  const cases: CaseResult[] = []
  const kept: { readonly name: string; readonly content: string }[] = []
  const observations: Text[] = []
  let claims: readonly string[] = options.claims ?? []
  let wire = wireOf(options)
  let terminal: string | undefined
  let [transport] = options.suite.transports
  try {
    if (judged.openServer) {
      const run = await runServerSuite(options, judged.openServer, watch)
      cases.push(...run.cases)
      kept.push(...run.kept)
      observations.push(...run.traits.observations)
      claims = run.claims
      wire = run.wire
      transport = run.transport
      terminal = run.terminal
    }
    if (judged.pair) {
      const run = await runPairSuite(options, judged.pair, watch)
      cases.push(...run.cases)
      observations.push(...run.observations)
      transport = run.transport
      terminal = run.terminal
    }
    if (judged.client) {
      const run = await runClientSuite(options, judged.client, watch, judged.clientKeymap)
      cases.push(...run.cases)
      observations.push(...run.observations)
      wire = run.wire
      terminal = run.terminal ?? terminal
    }
  } catch (thrown) {
    if (!(thrown instanceof SubjectDead)) throw thrown
    watch.subjectDied(explained(thrown))
    terminal = thrown.terminal
  }
  const known = new Set(cases.map(({ id }) => id))
  cases.push(...notRun(options, watch, rolesOf(judged)).filter(({ id }) => !known.has(id)))
  const { suite, seed, commandLine, language, decidingLevel } = options
  const early = watch.cause
  const report = buildReport(
    {
      tool: { name: 'zocalo', version: judged.version },
      run: {
        startedAt,
        durationMs: Math.round(performance.now() - since),
        seed,
        commandLine,
        language,
        decidingLevel,
        environment: runEnvironment(),
        ...(judged.box && { box: judged.box }),
        ...(early && { endedEarly: early }),
      },
      subject: {
        kind: judged.kind,
        exercise: suite.exercise,
        title: suite.title,
        transport,
        ...(judged.address !== undefined && { address: judged.address }),
        ...(judged.command !== undefined && { command: judged.command }),
        ...(judged.clientCommand !== undefined && { clientCommand: judged.clientCommand }),
        claims,
        wire,
        observations,
        ...(terminal && { terminal: terminal.slice(-4000) }),
      },
    },
    suite,
    rolesOf(judged),
    cases,
  )
  return { report, kept }
}

/** The cases that a subject which was never there leaves undecided, so that its score is nothing of all, not of nothing. */
function notRun(options: RunOptions, watch: EarlyEndWatch, roles: readonly JudgedRole[]): CaseResult[] {
  const early = watch.cause
  if (!early) return []
  const { suite, only, moreServerCases, replayOf } = options
  const levels = new Map(suite.requirements.map(({ id, level }) => [id, level]))
  const pairs = suite.outcomes ? pairCases(suite.exercise, suite.outcomes) : []
  return [...suite.serverCases, ...moreServerCases, ...suite.clientCases, ...pairs]
    .filter(({ id, role }) => roles.includes(role) && (only === undefined || matchesOnly(id, only)))
    .map((testCase) =>
      resultOf(
        testCase,
        suite.exercise,
        testCase.level ?? levels.get(testCase.requirement) ?? 'must',
        replayOf(testCase.id),
        {
          verdict: 'inconclusive',
          reason: watch.notRun(early),
        },
      ),
    )
}

/** Says what the traceback on its terminal means, where it is a known one. */
function explained(dead: SubjectDead): SubjectDead {
  const mistake = explainPythonMistake(dead.terminal ?? '')
  if (!mistake) return dead
  const { es, en } = dead.text
  return new SubjectDead({ es: `${es} ${mistake.text.es}`, en: `${en} ${mistake.text.en}` }, dead.terminal)
}

function rolesOf({ openServer, client, pair }: Judged): JudgedRole[] {
  return [
    ...(pair ? (['pair'] as const) : []),
    ...(openServer ? (['server'] as const) : []),
    ...(client ? (['client'] as const) : []),
  ]
}
