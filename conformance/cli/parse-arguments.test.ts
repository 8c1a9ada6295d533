import { expect, test } from 'vitest'
import { CommandProblem } from './command-problem.ts'
import { type Flag, parseArguments, refuseWords } from './parse-arguments.ts'

const flags: readonly Flag[] = [
  ['--exercise <id>', 'help-exercise'],
  ['--fuzz-runs <n>', 'help-fuzz-runs'],
  ['--list', 'help-list'],
]
const parse = (...args: string[]) => parseArguments('conformance', 'help-conformance', flags, args, 'es')

test('flags by their camel-case names, and words', () => {
  expect(parse('--exercise', 'canvas', 'uno', '--fuzz-runs=3', '--list', 'dos')).toEqual({
    flags: { exercise: 'canvas', fuzzRuns: '3', list: true },
    words: ['uno', 'dos'],
  })
})

test('a leading --, which pnpm passes on, is dropped', () => {
  expect(parse('--', '--list')).toEqual({ flags: { list: true }, words: [] })
})

test('a value may look like a flag, be empty or hold several words', () => {
  expect(parse('--exercise', '--list')).toEqual({ flags: { exercise: '--list' }, words: [] })
  expect(parse('--exercise', '')).toEqual({ flags: { exercise: '' }, words: [] })
  expect(parse('--exercise', "python3 'a b.py'")).toEqual({ flags: { exercise: "python3 'a b.py'" }, words: [] })
})

test.each([
  ['--fuzz-rusn', 'La opción --fuzz-rusn no existe. ¿Quisiste decir --fuzz-runs?'],
  ['--Exercise=canvas', 'La opción --Exercise=canvas no existe. ¿Quisiste decir --exercise?'],
  ['--zzzzzzzzzz', 'La opción --zzzzzzzzzz no existe.'],
  ['-x', 'La opción -x no existe.'],
  ['--fuzz-runs', 'A la opción --fuzz-runs le falta su valor.'],
])('%s is refused', (given, expected) => {
  expect(() => parse(given)).toThrow(CommandProblem)
  try {
    parse(given)
  } catch (problem) {
    const { text, exitCode } = problem as CommandProblem
    expect(text.es).toBe(expected)
    expect(text.en).not.toBe(expected)
    expect(exitCode).toBe(64)
  }
})

test.each([
  ['es', 'Evalúa el servidor o el cliente', 'muestra los casos y no ejecuta nada'],
  ['en', 'Judges a server or a client', 'print the cases, run nothing'],
] as const)('help in %s', (language, description, list) => {
  const given = parseArguments('conformance', 'help-conformance', flags, ['--help'], language)
  if (!('help' in given)) throw new Error('no help came')
  expect(given.help).toContain('pnpm conformance')
  expect(given.help).toContain(description)
  expect(given.help).toContain('--fuzz-runs <n>')
  expect(given.help).toContain(list)
})

test('words that nobody asked for are refused', () => {
  expect(() => refuseWords({ flags: {}, words: [] })).not.toThrow()
  expect(() => refuseWords({ flags: {}, words: ['uno', 'dos'] })).toThrow('Too many arguments: uno dos.')
})
