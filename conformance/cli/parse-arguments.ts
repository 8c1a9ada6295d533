import { Command, type CommanderError } from '@commander-js/extra-typings'
import type { Language } from '../model/text.ts'
import { nearest } from '../yaml/nearest.ts'
import { CommandProblem } from './command-problem.ts'
import { say } from './words/say.ts'

/** One flag of a command: commander's syntax and its help text. */
export type Flag = readonly [syntax: string, help: Parameters<typeof say>[0]]

/** What was given on a command line: flags by their camel-case names, and plain arguments. */
export interface GivenArguments {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
  readonly words: readonly string[]
}

/**
 * Reads the arguments of one command; a leading `--`, which pnpm passes on, is dropped.
 * Gives the help text instead when it is asked for.
 * @throws CommandProblem for wrong usage, naming the nearest flag.
 */
export function parseArguments(
  name: string,
  description: Parameters<typeof say>[0],
  flags: readonly Flag[],
  args: readonly string[],
  language: Language,
): GivenArguments | { readonly help: string } {
  const command = new Command(`pnpm ${name}`)
    .description(say(description)[language])
    .usage(say('help-usage', { name })[language])
    .argument('[words...]')
    .helpOption('-h, --help', say('help-help')[language])
    .configureHelp({ styleTitle: (title) => say(title === 'Usage:' ? 'help-usage-title' : 'help-options')[language] })
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {}, outputError: () => {} })
  for (const [syntax, help] of flags) command.option(syntax, say(help)[language])
  try {
    command.parse(args[0] === '--' ? args.slice(1) : args, { from: 'user' })
  } catch (error) {
    const { code, message } = error as CommanderError
    if (code === 'commander.helpDisplayed') return { help: command.helpInformation() }
    throw explained(code, message, flags)
  }
  return { flags: command.opts() as GivenArguments['flags'], words: command.args as string[] }
}

/** For commands that take flags only. @throws CommandProblem for any other word. */
export function refuseWords({ words }: GivenArguments): void {
  if (words.length > 0) throw new CommandProblem(say('excess-argument', { given: words.join(' ') }))
}

function explained(code: string, message: string, flags: readonly Flag[]): CommandProblem {
  const given = /'([^'\s]*)/.exec(message)?.[1] ?? message
  if (code === 'commander.optionMissingArgument') return new CommandProblem(say('missing-value', { given }))
  const known = flags.map(([syntax]) => /--[\w-]+/.exec(syntax)?.[0] ?? '')
  const name = given.split('=')[0] ?? given
  return new CommandProblem(say('unknown-option', { given, nearest: nearest(name, known) ?? 'none' }))
}
