import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunReport } from '../../conformance/model/report.ts'
import { launchChromium } from '../fixtures/chromium.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
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
