import { visible, visibleLine } from '../../reports/text/visible.ts'
import { LaunchProblem } from '../subject/launch-problem.ts'
import { explainPythonMistake } from '../subject/python-mistakes.ts'
import { endAllPrograms } from '../subject/running-programs.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { nearest } from '../yaml/nearest.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { languageOf } from './language.ts'
import { launchExitCode } from './launch-exit-code.ts'
import { say } from './words/say.ts'

/** Each command loads only what it needs, so that a slip of the pen is told at once. */
const commands = {
  conformance: async () => (await import('./conformance-command.ts')).conformanceCommand,
  scenario: async () => (await import('./scenario-command.ts')).scenarioCommand,
  fuzz: async () => (await import('./fuzz-command.ts')).fuzzCommand,
  wire: async () => (await import('./wire-command.ts')).wireCommand,
  report: async () => (await import('./report-command.ts')).reportCommand,
} as const

const [name = '', ...args] = process.argv.slice(2)
const language = languageOf(args, process.env)
const interruption = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (interruption.signal.aborted) void leave(exitCodes.undecided)
    else {
      const isRecording = name === 'scenario' && args.includes('record')
      process.stderr.write(`\n${say(isRecording ? 'interrupted-recording' : 'interrupted')[language]}\n`)
      interruption.abort()
    }
  })

// a fault of ours outside of any promise may not look like a verdict
process.on('uncaughtException', (problem) => void leave(explain(problem)))
// whoever reads the output may leave before the end (`… | head`); the report is still written
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

await leave(await run())

async function run(): Promise<number> {
  try {
    if (Number(process.versions.node.split('.')[0]) < 22)
      throw new CommandProblem(say('old-node', { version: process.versions.node }), exitCodes.ours)
    if (!Object.hasOwn(commands, name)) {
      const known = Object.keys(commands)
      throw new CommandProblem(
        say('unknown-command', { given: name, known: known.join(', '), nearest: nearest(name, known) ?? 'none' }),
      )
    }
    const command = await commands[name as keyof typeof commands]()
    return await command(args, language, interruption.signal)
  } catch (problem) {
    return explain(problem)
  }
}

function explain(problem: unknown): number {
  if (problem instanceof CommandProblem) return tell(problem.text[language], problem.exitCode, problem.details)
  if (problem instanceof SubjectDead) {
    const mistake = explainPythonMistake(problem.terminal ?? '')?.text[language]
    const text = [problem.text[language], ...(mistake === undefined ? [] : [mistake])].join(' ')
    return tell(text, exitCodes.ours, problem.terminal)
  }
  if (problem instanceof LaunchProblem) return tell(problem.text[language], launchExitCode(problem.code))
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
  return tell(say('harness-failed', { problem: detail })[language], exitCodes.ours)
}

function tell(text: string, exitCode: number, terminal?: string): number {
  process.stderr.write(`${visible(text)}\n`)
  if (terminal?.trim()) process.stderr.write(`${say('subject-terminal')[language]}\n${lastLines(terminal)}\n`)
  return exitCode
}

/** The end of a program's terminal, indented and without characters that could act on this terminal. */
function lastLines(terminal: string): string {
  const lines = terminal.trimEnd().split(/\r?\n/).slice(-12)
  return lines.map((line) => `  | ${visibleLine(line)}`).join('\n')
}

/** Waits until everything that was written has left, or nobody reads it any more. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || !stream.writable) resolve()
    else stream.write('', () => resolve())
  })
}

/** Ends what still runs; a connection or a timer that is left over keeps nobody waiting. */
async function leave(exitCode: number): Promise<never> {
  await endAllPrograms()
  // what was said has to reach a slow reader, unless the person wants to end now
  if (!interruption.signal.aborted) await Promise.all([process.stdout, process.stderr].map((stream) => written(stream)))
  process.exit(exitCode)
}
