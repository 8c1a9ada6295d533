import { visible } from '../../reports/text/visible.ts'
import type { Language } from '../model/text.ts'
import { loadSuites } from '../runner/find-suites.ts'
import { nearest } from '../yaml/nearest.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { parseArguments } from './parse-arguments.ts'
import { checkLanguage } from './subject-options.ts'
import { checkWires, explainWire, listWires, type WireSuite } from './wire-actions.ts'
import { say } from './words/say.ts'

const actions = ['list', 'check', 'explain']

/** `pnpm wire list|check|explain`: the wire profiles of the exercises whose messages are free. */
export async function wireCommand(args: readonly string[], language: Language): Promise<number> {
  const given = parseArguments(
    'wire',
    'help-wires',
    [
      ['--exercise <id>', 'help-wire-exercise'],
      ['--lang <lang>', 'help-lang'],
    ],
    args,
    language,
  )
  if ('help' in given) {
    process.stdout.write(given.help)
    return exitCodes.conforms
  }
  checkLanguage(given)
  const [action = '', ...words] = given.words
  if (!actions.includes(action))
    throw new CommandProblem(
      say('unknown-command', {
        given: action,
        nearest: nearest(action, actions) ?? 'none',
        known: actions.join(', '),
      }),
    )
  const exercise = given.flags['exercise'] as string | undefined
  if (action === 'check' && words.length === 0) throw new CommandProblem(say('needs-files', { action }))
  if (action === 'explain' && words.length !== 1) throw new CommandProblem(say('needs-wire'))
  const suites = await loadSuites()
  if (action === 'check') return check(suites, words, language)
  const lines =
    action === 'list'
      ? listWires(suites, words[0] ?? exercise, language)
      : await explainWire(suites, words[0] ?? '', exercise, language)
  process.stdout.write(`${lines.map(visible).join('\n')}\n`)
  return exitCodes.conforms
}

async function check(suites: readonly WireSuite[], files: readonly string[], language: Language): Promise<number> {
  const problems = await checkWires(suites, files, language)
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n\n')}\n`)
    return exitCodes.usage
  }
  process.stdout.write(`${say('wires-ok', { count: files.length })[language]}\n`)
  return exitCodes.conforms
}
