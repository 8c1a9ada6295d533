import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunReport } from '../../conformance/model/report.ts'
import { launchChromium } from '../fixtures/chromium.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { runTool } from '../fixtures/run-tool.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderJunit } from './render-junit.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

/** What a reader of the XML sees, parsed by a browser. */
interface Parsed {
  readonly problem: string | undefined
  readonly suite: Record<string, string>
  readonly tests: readonly { name: string; kind: string | undefined; message: string | undefined; text: string }[]
}

async function parsed(xml: string): Promise<Parsed> {
  const page = await browser.newPage()
  try {
    return await page.evaluate(
      `(() => {
        const xml = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml')
        const suite = xml.querySelector('testsuite')
        return {
          problem: xml.querySelector('parsererror')?.textContent,
          suite: Object.fromEntries(Array.from(suite?.attributes ?? [], ({ name, value }) => [name, value])),
          tests: Array.from(xml.querySelectorAll('testcase'), (test) => {
            const outcome = test.querySelector('failure, error, skipped')
            return { name: test.getAttribute('name'), kind: outcome?.tagName, message: outcome?.getAttribute('message') ?? undefined, text: test.textContent }
          }),
        }
      })()`,
    )
  } finally {
    await page.close()
  }
}

function withError(report: RunReport): RunReport {
  return {
    ...report,
    cases: report.cases.map((result, index) => (index === 0 ? { ...result, verdict: 'error' } : result)),
  }
}

test('every verdict has its JUnit kind, and names are unique', async () => {
  const { problem, suite, tests } = await parsed(renderJunit(withError(sampleReport()), 'es'))
  expect(problem).toBeUndefined()
  expect(suite).toMatchObject({ tests: '14', failures: '5', errors: '1', skipped: '2' })
  expect(new Set(tests.map(({ name }) => name)).size).toBe(14)
  const kind = (id: string): string | undefined => tests.find(({ name }) => name === id)?.kind
  expect(kind('canvas/nuevo/whole-board')).toBe('error')
  expect(kind('canvas/joined/two-paints-in-one-segment')).toBe('failure')
  expect(kind('canvas/broadcast/paint-reaches-everyone')).toBe('skipped')
  expect(kind('canvas/single/answer-goes-to-the-sender')).toBe('skipped')
  expect(kind('canvas/pintar/one-cell')).toBeUndefined()
})

test.each([
  [
    'es',
    'Se esperaba: El tablero completo',
    'Repita recv hasta juntar',
    'No aplica: El servidor atiende a muchos clientes.',
  ],
  ['en', 'Expected: The whole board', 'Repeat recv until you have', 'Not applicable: The server serves many clients.'],
] as const)('the body repeats what the attributes say: %s', async (language, expected, advice, skipped) => {
  const { tests } = await parsed(renderJunit(sampleReport(), language))
  const failed = tests.find(({ name }) => name === 'canvas/cuts/nuevo-body-at-every-offset')
  for (const words of [failed?.message ?? 'no message', expected, advice, 'one-recv-per-message', '--only']) {
    expect(failed?.text).toContain(words)
  }
  expect(tests.find(({ name }) => name === 'canvas/single/answer-goes-to-the-sender')?.message).toBe(skipped)
})

test('hostile strings neither break the XML nor pass through as controls', async () => {
  const xml = renderJunit(hostileReport(), 'es')
  expect(xml).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202e\ufffe\uffff]/u)
  const { problem, tests } = await parsed(xml)
  expect(problem).toBeUndefined()
  expect(tests).toHaveLength(14)
  expect(tests.find(({ kind }) => kind === 'failure')?.text).toContain('\\x1b[2J')
})

/** What xmllint says of the XML against our schema; it throws where it finds a mistake. */
function lint(xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'zocalo-junit-'))
  const path = join(folder, 'junit.xml')
  const schema = fileURLToPath(new URL('junit.xsd', import.meta.url))
  writeFileSync(path, xml)
  try {
    return runTool('xmllint', 'libxml2-utils', ['--noout', '--nonet', '--schema', schema, path])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test.each([
  ['a failing server', () => withError(sampleReport())],
  ['a pair', pairReport],
  ['hostile texts', hostileReport],
  ['a case that comes twice', () => twice(sampleReport())],
  ['texts that are empty', () => emptied(sampleReport())],
] as const)('xmllint and the schema agree: %s', (_, made) => {
  for (const language of ['es', 'en'] as const) expect(lint(renderJunit(made(), language))).toBe('')
})

test.each([
  ['two tests of one name', (xml: string) => xml.replace('canvas/pintar/one-cell', 'canvas/nuevo/whole-board')],
  ['a message that is missing', (xml: string) => xml.replace(/ message="[^"]*"/, '')],
  ['a control character', (xml: string) => xml.replace('tablero', '\u0001')],
])('the schema would find %s', (_, spoil) => {
  expect(() => lint(spoil(renderJunit(sampleReport(), 'es')))).toThrow(/xmllint/)
})

test('the properties tell how to judge again', async () => {
  const xml = renderJunit(
    { ...sampleReport(), run: { ...sampleReport().run, rubric: { name: 'I2', sha256: 'ab' } } },
    'es',
  )
  for (const [name, value] of [
    ['version', '0.1.0'],
    ['seed', '20261119'],
    ['command-line', 'pnpm conformance --server &apos;python3 servidor.py&apos; --workdir entrega'],
    ['rubric', 'I2 ab'],
  ] as const)
    expect(xml.replaceAll("'", '&apos;')).toContain(`<property name="${name}" value="${value}"/>`)
})

function twice(report: RunReport): RunReport {
  return { ...report, cases: [...report.cases, ...report.cases] }
}

function emptied(report: RunReport): RunReport {
  const empty = { es: '', en: '' }
  const cases = report.cases.map((result) => ({
    ...result,
    purpose: empty,
    diagnosis: [],
    ...(result.reason && { reason: { code: '', text: empty } }),
  }))
  return { ...report, cases }
}
