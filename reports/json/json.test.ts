import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { largeReport } from '../fixtures/large-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { jsonSchemaText } from './json-schema.ts'
import { parseReport } from './parse-report.ts'
import { readReport } from './read-report.ts'
import { renderJson } from './render-json.ts'
import { UnreadableReport } from './unreadable-report.ts'

function complaint(text: string): UnreadableReport {
  try {
    parseReport(text, 'run.json')
  } catch (error) {
    if (error instanceof UnreadableReport) return error
    throw error
  }
  throw new Error('the text was read without a complaint')
}

function broken(change: (report: ReturnType<typeof JSON.parse>) => void): string {
  const report = JSON.parse(renderJson(sampleReport()))
  change(report)
  return JSON.stringify(report)
}

test('the published JSON Schema is the one that reading uses', async () => {
  await expect(jsonSchemaText()).toMatchFileSnapshot('report.schema.json')
})

describe('a report that was written', () => {
  test.each([sampleReport, pairReport, hostileReport, () => largeReport(40, 10)])('is read back equal (%#)', (made) => {
    const report = made()
    expect(parseReport(renderJson(report))).toEqual(report)
  })

  test('is read from a file, also with a byte order mark', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zocalo-report-'))
    const path = join(folder, 'report.json')
    await writeFile(path, `\ufeff${renderJson(sampleReport())}`)
    expect(await readReport(path)).toEqual(sampleReport())
    await rm(folder, { recursive: true })
  })

  test('may come from a newer version with more fields', () => {
    const text = broken((report) => {
      report.somethingNew = 1
    })
    expect(parseReport(text)).toEqual(sampleReport())
  })
})

describe('what is not a report', () => {
  test('a wrong value is named by its place, in both languages', () => {
    const error = complaint(broken((report) => Object.assign(report.cases[3], { verdict: 'maybe' })))
    expect(error.place).toBe('cases[3].verdict')
    expect(error.text.en).toMatch(/^run\.json is not a Zócalo report: at cases\[3\]\.verdict: Invalid option/)
    expect(error.text.es).toMatch(/^run\.json no es un informe de Zócalo: en cases\[3\]\.verdict: Opción inválida/)
  })

  test.each([
    ['a field that is missing', (report: Record<string, unknown>) => delete report['score'], 'score'],
    [
      'another version',
      (report: Record<string, unknown>) => Object.assign(report, { schema: 'zocalo-report/9' }),
      'schema',
    ],
    [
      'bytes that are not base64',
      (report: ReturnType<typeof JSON.parse>) => Object.assign(report.cases[1].transcript[1], { bytes: '%%' }),
      'cases[1].transcript[1].bytes',
    ],
  ])('%s', (_name, change, place) => {
    expect(complaint(broken(change)).place).toBe(place)
  })

  test.each([
    ['broken JSON', '{\n  "schema": "zocalo-report/1",\n  "tool": }', 'line 3, column 11'],
    ['a text that ends too soon', '{\n "a": [1, 2', 'line 2, column 12'],
    ['nothing', '', 'line 1, column 1'],
    ['a string that does not end', '{"a": "b\n', 'line 1, column 7'],
    ['something after the end', '{"a": [1, {"b": -1.5e3}, null]}\n x', 'line 2, column 2'],
    ['brackets without end', '['.repeat(100_000), 'line 1, column 502'],
  ])('%s is named by line and column', (_name, text, place) => {
    const error = complaint(text)
    expect(error.place).toBe(place)
    expect(error.text.es).toContain('no es JSON válido')
  })

  test('a file that is not there', async () => {
    await expect(readReport(join(tmpdir(), 'zocalo-there-is-no-such', 'report.json'))).rejects.toMatchObject({
      text: { es: expect.stringMatching(/^No se puede leer .*ENOENT/) },
    })
  })
})
