import { Command } from '@commander-js/extra-typings'
import type { CommanderError } from 'commander'
import type { Language } from '../terminal/reference-options.ts'
import type { ExerciseCommand } from './exercise-command.ts'
import { nearest } from './find-exercises.ts'
import { type CommandLineWords, commandLineWords } from './words.ts'

/** What the arguments ask for: a program to run, or a text to print before leaving with an exit code. */
export type ReadArguments =
  | { readonly kind: 'run'; readonly id: string; readonly role: 'server' | 'client'; readonly options: RunOptions }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'usage'; readonly text: string }

/** The options of `pnpm reference`; a missing port is the exercise's own. */
export interface RunOptions {
  readonly host: string
  readonly port: number | undefined
  readonly dir: string
  readonly lang: Language
  readonly mode: 'single' | 'multi'
  readonly wire: string | undefined
  readonly listen: number | undefined
}

/** Reads the arguments after the script's name; a leading `--`, which pnpm passes on, is dropped. */
export function readArguments(
  given: readonly string[],
  exercises: ReadonlyMap<string, ExerciseCommand>,
): ReadArguments {
  const args = given[0] === '--' ? given.slice(1) : [...given]
  const lang = languageOf(args)
  const words = commandLineWords[lang]
  const program = describeProgram(words)
  const help = `${program.helpInformation()}\n${words.exercises}:\n${listExercises(exercises, lang, words)}`
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    const { code, message } = error as CommanderError
    if (code === 'commander.helpDisplayed') return { kind: 'help', text: help }
    return { kind: 'usage', text: explain(code, message, words, program.options) }
  }
  const [id, role] = program.args
  const known = [...exercises.keys()]
  if (id === undefined) return { kind: 'usage', text: `${words.missingArgument}\n\n${help}` }
  if (!exercises.has(id)) return { kind: 'usage', text: words.unknownExercise(id, nearest(id, known), known) }
  if (role === undefined) return { kind: 'usage', text: words.missingArgument }
  const { host, port, dir, ...rest } = program.opts()
  const choices = { role, port, ...rest }
  const wrong = allowed.find(({ name, pattern }) => choices[name] !== undefined && !pattern.test(choices[name]))
  if (wrong) return { kind: 'usage', text: words.invalid(wrong.label, choices[wrong.name] ?? '', wrong.range) }
  const wires = exercises.get(id)?.wires ?? []
  if (rest.wire !== undefined && !wires.includes(rest.wire))
    return {
      kind: 'usage',
      text: wires.length === 0 ? words.noWires(id) : words.invalid('--wire', rest.wire, wires.join(', ')),
    }
  const ownListenPort = exercises.get(id)?.defaultListenPort
  if (rest.listen !== undefined && ownListenPort === undefined) return { kind: 'usage', text: words.noListening(id) }
  if (Number(rest.listen) > 65535)
    return { kind: 'usage', text: words.invalid('--listen', rest.listen ?? '', '0–65535') }
  if (Number(port) > 65535) return { kind: 'usage', text: words.invalid('--port', port ?? '', '0–65535') }
  return {
    kind: 'run',
    id,
    role: role as 'server' | 'client',
    options: {
      host,
      port: port === undefined ? undefined : Number(port),
      dir,
      lang,
      mode: rest.mode as RunOptions['mode'],
      wire: rest.wire ?? wires[0],
      listen: rest.listen === undefined ? ownListenPort : Number(rest.listen),
    },
  }
}

const allowed = [
  { name: 'role', label: 'server|client', pattern: /^(server|client)$/, range: 'server, client' },
  { name: 'port', label: '--port', pattern: /^\d{1,5}$/, range: '0–65535' },
  { name: 'listen', label: '--listen', pattern: /^\d{1,5}$/, range: '0–65535' },
  { name: 'mode', label: '--mode', pattern: /^(single|multi)$/, range: 'single, multi' },
  { name: 'lang', label: '--lang', pattern: /^(es|en)$/, range: 'es, en' },
] as const

function describeProgram(words: CommandLineWords) {
  return new Command('pnpm reference')
    .description(words.description)
    .usage(words.usage)
    .argument('[EXERCISE]', words.exerciseArgument)
    .argument('[server|client]', words.roleArgument)
    .option('--host <H>', words.hostOption, '127.0.0.1')
    .option('--port <N>', words.portOption)
    .option('--dir <D>', words.dirOption, '.')
    .option('--lang <L>', words.langOption, 'es')
    .option('--mode <M>', words.modeOption, 'multi')
    .option('--wire <W>', words.wireOption)
    .option('--listen <N>', words.listenOption)
    .helpOption('-h, --help', words.helpOption)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => words.helpTitles[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : `${description} (${defaultValue})`,
    })
}

function listExercises(
  exercises: ReadonlyMap<string, ExerciseCommand>,
  lang: Language,
  words: CommandLineWords,
): string {
  return [...exercises]
    .map(([id, exercise]) => {
      const { title, defaultPort, defaultClientPort, defaultListenPort, usesFolder, wires } = exercise
      const notes = [
        `--port ${defaultPort}${defaultClientPort === undefined ? '' : ` (client: ${defaultClientPort})`}`,
        ...(defaultListenPort === undefined ? [] : [`--listen ${defaultListenPort}`]),
        ...(usesFolder ? [] : [words.withoutFolder]),
        ...(wires ? [`--wire ${wires.join('|')}`] : []),
      ]
      return `  ${id.padEnd(14)} ${title[lang]}; ${notes.join('; ')}\n`
    })
    .join('')
}

function languageOf(args: readonly string[]): Language {
  const place = args.indexOf('--lang')
  const value = place >= 0 ? args[place + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  return value === 'en' ? 'en' : 'es'
}

function explain(
  code: string,
  message: string,
  words: CommandLineWords,
  options: readonly { readonly long?: string | undefined }[],
): string {
  const quoted = /'([^'\s]*)/.exec(message)?.[1] ?? ''
  if (code === 'commander.optionMissingArgument') return words.missingValue(quoted)
  if (code === 'commander.excessArguments') return words.tooManyArguments
  const flags = options.map(({ long }) => long ?? '')
  return words.unknownOption(quoted, nearest(quoted, flags))
}
