import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunReport } from '../../conformance/model/report.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderCsv } from './render-csv.ts'

/** The table as Python's csv module reads it, strictly. */
function table(csv: string): string[][] {
  const program =
    'import csv, io, json, sys\n' +
    'text = sys.stdin.buffer.read().decode("utf-8")\n' +
    'print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))'
  return JSON.parse(execFileSync('python3', ['-c', program], { input: csv, encoding: 'utf8' }))
}

/** The line below the header, by its columns. */
function row(report: RunReport, language: 'es' | 'en' = 'es'): Record<string, string> {
  const [header = [], values = [], ...more] = table(renderCsv(report, language))
  expect(more).toEqual([])
  expect(values).toHaveLength(header.length)
  expect(new Set(header).size).toBe(header.length)
  return Object.fromEntries(header.map((name, index) => [name, values[index] ?? '']))
}

test('one line tells who, how far, why not, and each requirement', () => {
  expect(row(sampleReport())).toMatchObject({
    Nombre: 'entrega',
    Ejercicio: 'canvas',
    Veredicto: 'Falla',
    Puntos: '5',
    'Puntos posibles': '10',
    Pasa: '7',
    Falla: '5',
    'Sin decidir': '1',
    'Primera causa': 'Cree que un recv trae un mensaje entero',
    Semilla: '20261119',
    'Duración (ms)': '6430',
    Fecha: '2026-11-19T23:41:07-03:00',
    'CV-S1': 'Pasa',
    'CV-S7': 'No aplica',
    'CV-G1': 'Falla',
  })
  expect(row(sampleReport(), 'en')).toMatchObject({ Name: 'entrega', Verdict: 'Fail', 'CV-S5': 'Undecided' })
})

test('the lines of a class have the same columns', () => {
  const headers = [sampleReport(), hostileReport()].map((report) => renderCsv(report, 'es').split('\r\n')[0])
  expect(headers[0]).toBe(headers[1])
})

test.each([
  ["pnpm conformance --workdir 'entregas/Pérez, Ana/' --seed 1", 'Pérez, Ana'],
  ['pnpm conformance --workdir=entregas/luis --seed 1', 'luis'],
  ['pnpm conformance --target 127.0.0.1:9000', 'python3 servidor.py'],
])('the name is that of the folder, or what was judged: %s', (commandLine, name) => {
  const report = sampleReport()
  expect(row({ ...report, run: { ...report.run, commandLine } })['Nombre']).toBe(name)
})

test('no text becomes a formula, a second cell or a second line', () => {
  const beginnings = fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', ' =', '＝', '＠', '"', ',', '\n', '')
  const lines: string[] = []
  fc.assert(
    fc.property(beginnings, fc.string({ unit: 'binary', maxLength: 20 }), (beginning, rest) => {
      const evil = `${beginning}${rest}`
      lines.push(renderCsv(failingWith(evil), 'es').split('\r\n').slice(1).join('\r\n'))
    }),
  )
  const read = table(lines.join(''))
  const width = table(renderCsv(sampleReport(), 'es'))[0]?.length
  expect(read).toHaveLength(lines.length)
  expect(read.filter((cells) => cells.length !== width)).toEqual([])
  const cells = read.flat()
  expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => /[\p{Cc}\u202e]/u.test(cell))).toEqual([])
  expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(20)
})

test('hostile texts and a pair keep their columns; the file has no mark at its beginning', () => {
  expect(row(hostileReport())['Nombre']).toContain('<script>')
  expect(row(pairReport())['Nombre']).toBe('python3 servidor.py')
  expect(renderCsv(pairReport(), 'es').charCodeAt(0)).toBe('N'.charCodeAt(0))
  expect(renderCsv(pairReport(), 'es').endsWith('\r\n')).toBe(true)
})

function failingWith(text: string): RunReport {
  const report = sampleReport()
  const cases = report.cases
    .filter(({ verdict }) => verdict === 'fail')
    .map((result) => ({ ...result, diagnosis: [], reason: { code: 'x', text: { es: text, en: text } } }))
  return { ...report, cases }
}
