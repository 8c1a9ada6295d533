import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderTap } from './render-tap.ts'

const points = (tap: string): string[] => tap.split('\n').filter((line) => /^(not )?ok /.test(line))

test('one numbered test point per case, as planned', () => {
  const tap = renderTap(sampleReport(), 'es')
  expect(tap.split('\n').slice(0, 2)).toEqual(['TAP version 14', '1..14'])
  expect(points(tap).map((line) => Number(/\d+/.exec(line)?.[0]))).toEqual(
    Array.from({ length: 14 }, (_, index) => index + 1),
  )
  expect(points(tap).filter((line) => line.startsWith('not ok'))).toHaveLength(5)
  expect(points(tap).filter((line) => line.includes('# SKIP'))).toHaveLength(2)
  expect(points(tap).filter((line) => line.includes('# TODO'))).toEqual([
    expect.stringMatching(/^not ok \d+ - canvas\/header\/cut-inside-the-length .* # TODO recomendación$/),
  ])
})

test('a failed case carries YAML that can be read', () => {
  const tap = renderTap(sampleReport(), 'en')
  const block = /canvas\/joined.*\n {2}---\n([\s\S]*?)\n {2}\.\.\./.exec(tap)?.[1] ?? ''
  expect(parse(block)).toMatchObject({
    severity: 'fail',
    code: 'answers-missing',
    diagnosis: 'drops-after-first-frame',
    expected: '3 boards, one per message',
  })
})

test('hostile text forges no test point and no control character', () => {
  const tap = renderTap(hostileReport(), 'es')
  expect(points(tap)).toHaveLength(14)
  expect(tap).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
})

test.each([
  ['a failing server', sampleReport, 14, false],
  ['a pair', pairReport, 6, false],
  ['hostile texts', hostileReport, 14, true],
] as const)('every line is one of the grammar: %s', (_, made, planned, bails) => {
  for (const language of ['es', 'en'] as const) {
    const kinds = kindsOf(renderTap(made(), language))
    expect(kinds.filter((kind) => kind === 'point')).toHaveLength(planned)
    expect(kinds.filter((kind) => kind === 'version')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'plan')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'bail')).toHaveLength(bails ? 1 : 0)
    if (bails) expect(kinds.at(-1)).toBe('bail')
  }
})

test('the grammar would find a line that belongs nowhere', () => {
  expect(() => kindsOf('TAP version 14\n1..1\nok 1 - a\nnot a line\n')).toThrow('not a line')
  expect(() => kindsOf('TAP version 14\n1..1\nok 2 - a\n')).toThrow('ok 2 - a')
  expect(() => kindsOf('TAP version 14\n1..1\n  ---\n  a: b\n  ...\n')).toThrow('---')
})

test('a run that ended early bails out, so that its reader does not take it for whole', () => {
  const report = sampleReport()
  const text = { es: 'El programa murió #1.', en: 'The program died #1.' }
  const tap = renderTap({ ...report, run: { ...report.run, endedEarly: { cause: 'dead-subject', text } } }, 'es')
  expect(tap.trimEnd().split('\n').at(-1)).toBe('Bail out! El programa murió \\#1.')
})

/** The kind of every line by the grammar of TAP 14; a YAML block, parsed, is one kind. */
function kindsOf(tap: string): string[] {
  const lines = tap.replace(/\n$/, '').split('\n')
  const kinds: string[] = []
  let number = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const point = /^(?:not )?ok (\d+) - (?:[^#\\]|\\[#\\])+(?:# (?:SKIP|TODO) .+)?$/.exec(line)
    if (line === 'TAP version 14' && at === 0) kinds.push('version')
    else if (/^1\.\.\d+$/.test(line)) kinds.push('plan')
    else if (line.startsWith('# ')) kinds.push('comment')
    else if (/^Bail out! ./.test(line)) kinds.push('bail')
    else if (point && Number(point[1]) === ++number) kinds.push('point')
    else if (line === '  ---' && kinds.at(-1) === 'point') {
      const end = lines.indexOf('  ...', at)
      expect(parse(lines.slice(at + 1, end).join('\n'))).toBeTypeOf('object')
      kinds.push('yaml')
      at = end
    } else throw new Error(`not TAP: ${line}`)
  }
  return kinds
}
