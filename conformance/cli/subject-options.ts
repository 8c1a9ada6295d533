import { access, constants, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type Level, levels } from '../model/level.ts'
import { type Language, languages } from '../model/text.ts'
import { hasPort } from '../subject/command-line.ts'
import { type BoxChoice, boxChoices } from './box-choice.ts'
import { CommandProblem } from './command-problem.ts'
import { badValue, positiveNumber, wholeNumber } from './numbers.ts'
import type { Flag, GivenArguments } from './parse-arguments.ts'
import { say } from './words/say.ts'

/** The flags that name a subject and how it is judged; the same for every command that judges. */
export const subjectFlags: readonly Flag[] = [
  ['--exercise <id>', 'help-exercise'],
  ['--target <host:port>', 'help-target'],
  ['--server <command>', 'help-server'],
  ['--client <command>', 'help-client'],
  ['--workdir <dir>', 'help-workdir'],
  ['--client-workdir <dir>', 'help-client-workdir'],
  ['--keys <file>', 'help-keys'],
  ['--port <n>', 'help-port'],
  ['--wire <name|file>', 'help-wire'],
  ['--files <dir>', 'help-files'],
  ['--claims <list>', 'help-claims'],
  ['--level <level>', 'help-level'],
  ['--seed <n>', 'help-seed'],
  ['--jobs <n>', 'help-jobs'],
  ['--timeout-scale <x>', 'help-timeout-scale'],
  ['--lang <lang>', 'help-lang'],
  ['--report <dir>', 'help-report-dir'],
  ['--format <list>', 'help-format'],
  ['--max-seconds <n>', 'help-max-seconds'],
  ['--box <mode>', 'help-box'],
]

/** How the subject was named. */
export type SubjectSpec =
  | { readonly kind: 'reference' }
  | { readonly kind: 'target'; readonly host: string; readonly port: number }
  | { readonly kind: 'server'; readonly command: string; readonly workdir: string; readonly port: number | undefined }
  | { readonly kind: 'client'; readonly command: string; readonly workdir: string }
  | {
      readonly kind: 'pair'
      /** That of the server. */
      readonly command: string
      readonly workdir: string
      readonly port: number | undefined
      readonly clientCommand: string
      readonly clientWorkdir: string
    }

/** What every judging command was asked to do. */
export interface SubjectOptions {
  readonly subject: SubjectSpec
  readonly exercise: string | undefined
  /** The wire profile that the subject speaks: its name or the path of its file. */
  readonly wire: string | undefined
  /** The file that says which keys make the programs do what a person wants. */
  readonly keysFile: string | undefined
  /** What a running server is said to serve. */
  readonly filesFolder: string | undefined
  readonly claims: readonly string[] | undefined
  readonly level: Level
  readonly seed: number
  readonly jobs: number
  readonly timeoutScale: number
  readonly language: Language
  readonly reportFolder: string | undefined
  readonly formats: string
  readonly maxSeconds: number
  /** Whether launched programs are kept in a box. */
  readonly box: BoxChoice
}

const seedLimit = 2 ** 31 - 1

/** Reads the flags that name a subject. @throws CommandProblem naming the flag that is wrong. */
export async function readSubjectOptions({ flags }: GivenArguments, language: Language): Promise<SubjectOptions> {
  checkLanguage({ flags })
  const text = (name: string) => flags[name] as string | undefined
  const level = text('level') ?? 'must'
  if (!levels.includes(level as Level))
    throw badValue('--level', level, { es: levels.join(', '), en: levels.join(', ') })
  const box = text('box') ?? 'auto'
  if (!boxChoices.includes(box as BoxChoice))
    throw badValue('--box', box, { es: boxChoices.join(', '), en: boxChoices.join(', ') })
  const subject = await readSubject(text)
  if (text('keys') !== undefined && subject.kind !== 'client' && subject.kind !== 'pair')
    throw new CommandProblem(say('keys-unused'))
  // judging is mostly waiting: twice as many servers as processors keep them busy
  const usualJobs = Math.min(4, 2 * availableParallelism())
  const jobs = text('jobs') === undefined ? usualJobs : wholeNumber('--jobs', text('jobs') ?? '', 1, 64)
  const parallel = subject.kind === 'reference' || ('command' in subject && hasPort(subject.command))
  return {
    subject,
    exercise: text('exercise'),
    wire: text('wire'),
    keysFile: text('keys'),
    filesFolder: await readFilesFolder(text('files')),
    claims: readClaims(text('claims')),
    level: level as Level,
    seed:
      text('seed') === undefined
        ? Math.floor(Math.random() * seedLimit)
        : wholeNumber('--seed', text('seed') ?? '', 0, seedLimit),
    // a program with a port of its own can run only once
    jobs: parallel ? jobs : 1,
    timeoutScale:
      text('timeoutScale') === undefined ? 1 : positiveNumber('--timeout-scale', text('timeoutScale') ?? '', 100),
    language,
    reportFolder: text('report'),
    formats: text('format') ?? 'html,json',
    maxSeconds:
      text('maxSeconds') === undefined ? 600 : positiveNumber('--max-seconds', text('maxSeconds') ?? '', 86_400),
    box: box as BoxChoice,
  }
}

/** @throws CommandProblem for a `--lang` that is not spoken. */
export function checkLanguage({ flags }: Pick<GivenArguments, 'flags'>): void {
  const given = flags['lang'] as string | undefined
  if (given !== undefined && !languages.includes(given as Language))
    throw badValue('--lang', given, { es: languages.join(', '), en: languages.join(', ') })
}

/** For commands whose cases are played by a client of ours. @throws CommandProblem for `--client`. */
export function refuseClient(command: string, { subject }: SubjectOptions): void {
  if (subject.kind === 'client' || subject.kind === 'pair') throw new CommandProblem(say('servers-only', { command }))
}

function readClaims(given: string | undefined): string[] | undefined {
  if (given === undefined) return undefined
  return given === 'none'
    ? []
    : given
        .split(',')
        .map((claim) => claim.trim())
        .filter(Boolean)
}

async function readFilesFolder(given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined
  const folder = resolve(given)
  await checkFolder('--files', folder)
  return folder
}

async function readSubject(text: (name: string) => string | undefined): Promise<SubjectSpec> {
  const [target, server, client] = ['target', 'server', 'client'].map(text)
  if (target !== undefined && (server ?? client) !== undefined) throw new CommandProblem(say('two-subjects'))
  if (target !== undefined) return readTarget(target)
  const workdir = resolve(text('workdir') ?? '.')
  if (server === undefined && client === undefined) return { kind: 'reference' }
  await checkFolder('--workdir', workdir)
  if (client !== undefined && server === undefined) return { kind: 'client', command: client, workdir }
  const port = readPort(text('port'))
  if (client !== undefined) {
    const clientWorkdir = resolve(text('clientWorkdir') ?? workdir)
    await checkFolder('--client-workdir', clientWorkdir)
    return { kind: 'pair', command: server ?? '', workdir, port, clientCommand: client, clientWorkdir }
  }
  return {
    kind: 'server',
    command: server ?? '',
    workdir,
    port,
  }
}

function readPort(given: string | undefined): number | undefined {
  return given === undefined ? undefined : wholeNumber('--port', given, 1, 65_535)
}

/** A server that already runs, as `HOST:PORT`. @throws CommandProblem when it is no address of this machine. */
export function readTarget(given: string): Extract<SubjectSpec, { kind: 'target' }> {
  const match = /^(\[[0-9a-fA-F:]+\]|[^:\s[\]]+):(\d{1,5})$/.exec(given)
  const port = Number(match?.[2])
  if (!match || port < 1 || port > 65_535) throw badValue('--target', given, say('range-target'))
  const host = (match[1] ?? '').replace(/^\[|\]$/g, '')
  if (!/^(127(\.\d{1,3}){3}|localhost|::1)$/i.test(host)) throw new CommandProblem(say('not-loopback', { given }))
  return { kind: 'target', host: host.toLowerCase() === 'localhost' ? '127.0.0.1' : host, port }
}

async function checkFolder(flag: string, folder: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new Error('ENOTDIR')
    await access(folder, constants.R_OK | constants.X_OK)
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException
    throw new CommandProblem(
      say('folder-unreadable', { flag, folder, code: message === 'ENOTDIR' ? 'ENOTDIR' : (code ?? message) }),
    )
  }
}
