import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { type Progress, progressLine, quietLine } from './progress-line.ts'
import { runSummary } from './run-summary.ts'

describe('runSummary', () => {
  test('ends with the verdict, the score and the page', () => {
    const lines = runSummary(sampleReport(), {
      language: 'es',
      colour: false,
      htmlPath: 'reports/out/canvas/report.html',
    }).split('\n')
    expect(lines.slice(-3)).toEqual([
      '✕ Todavía no cumple · 5 de 10 requisitos cumplidos · 5 fallan, 1 sin decidir, 7 pasan, 1 no aplica · 6.4 s · semilla 20261119',
      'Informe: reports/out/canvas/report.html',
      '',
    ])
  })

  test('tells each mistake once, with its cases and the command for each', () => {
    const summary = runSummary(sampleReport(), { language: 'en', colour: false })
    expect(summary.match(/It takes one recv for a whole message/g)).toHaveLength(1)
    expect(summary).toContain('  ✕ canvas/cuts/nuevo-body-at-every-offset\n')
    expect(summary).toContain('    Expected: The whole board (2,500 cells)')
    expect(summary).toContain('    Received: Nothing. The program closed')
    expect(summary).toContain("    See it again: pnpm conformance --server 'python3 servidor.py'")
    expect(summary).toContain('and # more case'.replace('#', '1'))
    expect(summary).toContain('  ? CV-S5  Many clients at once')
  })

  test('tells once why something is undecided, but not that it hangs on something else', () => {
    const report = sampleReport()
    const reason = {
      code: 'unknown-wire',
      text: { es: 'Nadie entiende lo que dijo.', en: 'Nobody understands what it said.' },
    }
    const cases = report.cases.map((each) => (each.verdict === 'inconclusive' ? { ...each, reason } : each))
    const why = (summary: string) => summary.split('\n').filter((line) => line.startsWith('    Por qué:'))
    const twice = { ...report, cases: [...cases, ...cases] }
    expect(why(runSummary(twice, { language: 'es', colour: false }))).toEqual([
      '    Por qué: Nadie entiende lo que dijo.',
    ])
    expect(why(runSummary(report, { language: 'es', colour: false }))).toEqual([])
  })

  test('colours only when asked, and never changes the words', () => {
    const plain = runSummary(sampleReport(), { language: 'es', colour: false })
    const coloured = runSummary(sampleReport(), { language: 'es', colour: true })
    expect(plain).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[31m')
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  test('nothing of a hostile program reaches the terminal as a control', () => {
    const summary = runSummary(hostileReport(), { language: 'es', colour: false, casesPerCause: 9 })
    expect(summary).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
    expect(summary).toContain('\\x1b[2J')
  })
})

describe('progressLine', () => {
  const progress: Progress = {
    done: 40,
    total: 160,
    current: 'canvas/joined/two-paints-in-one-segment',
    counts: { pass: 37, fail: 3, inconclusive: 0, error: 0, notApplicable: 0 },
    elapsedMs: 2000,
  }

  test('says how far, how it goes, how long yet, and what runs', () => {
    expect(progressLine(progress, 'es', 120)).toBe(
      ' 40/160  ✓37 ✕3  faltan 6 s  canvas/joined/two-paints-in-one-segment',
    )
    expect(progressLine({ ...progress, elapsedMs: 40_000 }, 'en', 120)).toContain('2 min 0 s left')
  })

  test.each([1, 10, 24, 60, 80])('fits in %i columns', (width) => {
    expect(progressLine(progress, 'es', width).length).toBeLessThanOrEqual(Math.max(1, width - 1))
  })

  test('promises no time before a twentieth is done', () => {
    expect(progressLine({ ...progress, done: 7 }, 'es', 120)).not.toContain('faltan')
  })

  test('a current case is data too', () => {
    expect(progressLine({ ...progress, current: '\u001b[2J' }, 'es', 120)).toContain('\\x1b[2J')
  })
})

test('quietLine gives verdict and id', () => {
  expect(quietLine({ verdict: 'fail', id: 'canvas/x' }, 'es')).toBe('✕ Falla  canvas/x')
  expect(quietLine({ verdict: 'pass', id: 'canvas/x' }, 'en')).toBe('✓ Pass  canvas/x')
})
