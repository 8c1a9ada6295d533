import { expect, test } from 'vitest'
import type { RunReport } from '../../conformance/model/report.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderGithub } from './render-github.ts'

interface Command {
  readonly name: string
  readonly title: string
  readonly message: string
}

/** Reads lines as the runner of GitHub Actions does: the command, its properties, and what is escaped in both. */
function commandsIn(output: string): Command[] {
  const lines = output.split(/\r\n|\r|\n/).filter((line) => line !== '')
  return lines.map((line) => {
    const [, name, properties = '', data = ''] = /^\s*::([^ :]+) ?(.*?)::(.*)$/.exec(line) ?? []
    if (name === undefined) throw new Error(`not a command: ${line}`)
    const title = properties.split(',').find((property) => property.startsWith('title='))
    return { name, title: unescaped(title?.slice('title='.length) ?? ''), message: unescaped(data) }
  })
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

test.each([
  [
    'es',
    'Todavía no cumple\n5 de 10',
    'Cree que un recv trae un mensaje entero',
    'Qué hacer: Repita',
    'Requisitos sin decidir',
  ],
  [
    'en',
    'Does not conform yet\n5 of 10',
    'It takes one recv for a whole message',
    'What to do: Repeat',
    'Undecided requirements',
  ],
] as const)(
  'a notice, an error for each cause, a warning for what is advice or undecided: %s',
  (language, notice, title, advice, undecided) => {
    const commands = commandsIn(renderGithub(sampleReport(), language))
    expect(commands.map(({ name }) => name)).toEqual(['notice', 'error', 'error', 'warning', 'warning'])
    expect(commands[0]?.message).toContain(notice)
    expect(commands[1]).toMatchObject({ title })
    for (const words of [advice, '✕ canvas/cuts/nuevo-body-at-every-offset', '✕ canvas/cuts/pintar-body', '--only'])
      expect(commands[1]?.message).toContain(words)
    expect(commands[4]?.title).toContain(undecided)
    expect(commands[4]?.message).toContain('CV-S5')
  },
)

test('one cause is one annotation, however many cases show it', () => {
  const { cases } = sampleReport()
  const [failed] = cases.filter(({ verdict }) => verdict === 'fail')
  if (!failed) throw new Error('the sample has no failed case')
  const many = Array.from({ length: 200 }, (_, index) => ({ ...failed, id: `canvas/made/${index}` }))
  const commands = commandsIn(renderGithub({ ...sampleReport(), cases: many, requirements: [] }, 'es'))
  expect(commands.map(({ name }) => name)).toEqual(['notice', 'error'])
  expect(commands[1]?.message).toContain('195 casos más')
})

test('an error of ours says so once', () => {
  const ours = sampleReport().cases.map((result) => ({ ...result, verdict: 'error' as const }))
  const commands = commandsIn(renderGithub({ ...sampleReport(), cases: ours, requirements: [] }, 'es'))
  expect(commands.map(({ name, title }) => `${name}: ${title}`)).toEqual([
    'notice: Zócalo · canvas',
    'error: La revisión tuvo un error nuestro',
  ])
  expect(commands[1]?.message).toContain('nunca es culpa del programa')
})

test.each([
  '\n::error::forged',
  '\r\n::set-output name=a::b',
  '%0A::error::forged',
  '##[error]forged',
  'a,title=b:c::d\u2028::stop-commands::x',
])('what the program sent starts no command and changes none: %j', (evil) => {
  const commands = commandsIn(renderGithub(withEvil(evil), 'es'))
  expect(commands.map(({ name }) => name)).toEqual(['notice', 'error', 'warning'])
  const { title, message } = commands[1] ?? { title: '', message: '' }
  expect(title.replaceAll('\\r', '\r').replaceAll('\\u2028', '\u2028')).toBe(evil)
  expect(message.replaceAll('\\r', '\r').replaceAll('\\u2028', '\u2028')).toContain(evil)
})

test('a percent sign stays one', () => {
  expect(commandsIn(renderGithub(withEvil('100%25 %0A'), 'en'))[1]?.title).toBe('100%25 %0A')
})

test('hostile texts: the same commands, no control character', () => {
  const output = renderGithub(hostileReport(), 'es')
  expect(new Set(commandsIn(output).map(({ name }) => name))).toEqual(new Set(['notice', 'warning', 'error']))
  expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202e]/u)
})

function withEvil(evil: string): RunReport {
  const report = sampleReport()
  const text = { es: evil, en: evil }
  const cases = report.cases
    .filter(({ verdict }) => verdict === 'fail')
    .map((result) => ({ ...result, level: 'must' as const, diagnosis: [], reason: { code: 'x', text, actual: text } }))
  return { ...report, cases }
}
