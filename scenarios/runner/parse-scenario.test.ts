import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../conformance/model/text.ts'
import { formatProblem } from '../../conformance/yaml/problem.ts'
import { maxScenarioBytes, parseScenario } from './parse-scenario.ts'

const folder = new URL('./fixtures/mistakes/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

function problemsOf(text: string, file = 'x.yaml') {
  const parsed = parseScenario(text, file)
  return parsed.ok ? [] : parsed.problems
}

function words(text: string): string[] {
  return problemsOf(text).map((problem) => problem.text.en)
}

const head = 'scenario: 1\nexercise: canvas\ntitle: x\npeers: [ana]\n'

describe.each(languages)('mistakes in %s', (language) => {
  it.each(files)('%s', async (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const told = problemsOf(text, file).map((problem) => formatProblem(problem, language))
    expect(told).not.toEqual([])
    const expected = new URL(file.replace('.yaml', `.${language}.txt`), folder)
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(expected.pathname)
  })
})

it('reads a scenario and remembers the line of each step', () => {
  const parsed = parseScenario(
    `${head}steps:\n  - connect: ana\n  - repeat:\n      times: 2\n      steps:\n        - expect-silence: ana\n  - end: ana\n`,
    'dir/x.yaml',
  )
  expect(parsed).toMatchObject({ ok: true, source: { file: 'dir/x.yaml', scenario: { peers: ['ana'] } } })
  expect(parsed.ok && [...parsed.source.lines]).toEqual([
    ['1', 6],
    ['2', 7],
    ['2.1', 10],
    ['3', 11],
  ])
})

it('says that an empty file is empty', () => {
  expect(words('')).toEqual(['The file is empty: a scenario begins with “scenario: 1”.'])
  expect(words('# only a comment\n')).toHaveLength(1)
})

it('refuses what is too large before it parses it', () => {
  expect(words(`# ${'ñ'.repeat(maxScenarioBytes / 2)}`)).toEqual([
    'The file is larger than 1,048,576 bytes, the most that is read.',
  ])
})

it('refuses an alias bomb without blowing it up', () => {
  const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`)
  const since = performance.now()
  const problems = problemsOf(`a0: &a0 x\n${levels.join('\n')}\n`)
  expect(problems[0]?.text.en).toMatch(/^Anchors/)
  expect(problems).toHaveLength(51)
  expect(problems.at(-1)?.text.en).toBe('There are 281 more mistakes in this file.')
  expect(performance.now() - since).toBeLessThan(5_000)
})

it('refuses nesting that would exhaust the stack', () => {
  expect(words(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)).toEqual(['This is nested too deeply.'])
  const message = `{ a: ${'['.repeat(400)}${']'.repeat(400)} }`
  expect(words(`${head}steps:\n  - send: { peer: ana, message: ${message} }\n`)).toEqual([])
})

it('refuses tags, several documents and further languages of YAML', () => {
  expect(words(`${head}steps:\n  - send: { peer: ana, message: !!binary aGk= }\n`)[0]).toMatch(/^Tags/)
  expect(words(`${head}steps: [{ connect: ana }]\n---\n${head}`)[0]).toMatch(/^A file holds exactly one/)
  expect(words('%FOO\n---\na: 1\n')[0]).toMatch(/^Tags such as/)
  expect(words(`%YAML 1.1\n---\n${head}steps: [{ connect: ana }]\n`)[0]).toMatch(/^Tags such as/)
})

it('takes __proto__ for a key like any other', () => {
  const parsed = parseScenario(`${head}steps:\n  - send: { peer: ana, message: { __proto__: { peers: 1 } } }\n`, 'x')
  expect(parsed.ok && JSON.stringify(parsed.source.scenario.steps)).toBe(
    '[{"send":{"peer":"ana","message":{"__proto__":{"peers":1}}}}]',
  )
  expect(words(`${head}__proto__: 1\nsteps: [{ connect: ana }]\n`)).toEqual([
    expect.stringMatching(/^Unknown key “__proto__”/),
  ])
  expect(words(`${head}steps: [{ constructor: ana }]\n`)[0]).toMatch(/^There is no step “constructor”/)
})

it('shows a window of a long line and no control characters', () => {
  const long = `${head}steps:\n  - send: { peer: ana, ${' '.repeat(300)}mesage: "\u001b[31m\t" }\n`
  const [problem] = problemsOf(long)
  const [place, line = '', caret = ''] = formatProblem(problem as never, 'en').split('\n')
  expect(place).toMatch(/^x\.yaml:6:\d+: Unknown key “mesage”/)
  expect(line.length).toBeLessThan(110)
  expect(line.slice(caret.indexOf('^')).startsWith('mesage')).toBe(true)
  expect(line).not.toContain('\u001b')
})

it('does not take a scenario with too many rounds', () => {
  const nested = '{ times: 10000, steps: [{ repeat: { times: 10000, steps: [{ expect-silence: ana }] } }] }'
  expect(words(`${head}steps: [{ repeat: ${nested} }]\n`)).toEqual([
    'Counting every round, this scenario has more than 1,000,000 steps.',
  ])
  const deep = (times: number) =>
    `${`{ repeat: { times: ${times}, steps: [`.repeat(60)}{ expect-silence: ana }${']}}'.repeat(60)}`
  expect(words(`${head}steps: [${deep(2)}]\n`)).toHaveLength(1)
  expect(words(`${head}steps: [${deep(1)}]\n`)).toEqual([])
  expect(words(`${head}steps: [${deep(2)}, { sned: 1 }]\n`)).toHaveLength(1)
})
