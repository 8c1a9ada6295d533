import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunReport } from '../../conformance/model/report.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { largeReport } from '../fixtures/large-report.ts'
import { pick, Reader, unfold } from '../fixtures/open-page.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { rubricReport } from '../fixtures/rubric-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'

let reader: Reader

beforeAll(async () => {
  reader = await Reader.start()
})

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]()
})

const circumstances = (['es', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => ([390, 1280] as const).map((width) => ({ language, theme, width }))),
)

describe.each([
  ['a rubric', rubricReport],
  ['a pair', pairReport],
])('axe finds nothing: %s', (_name, made) => {
  test.each(circumstances)('$language, $theme, $width px', async ({ language, theme, width }) => {
    expect(await violations(made(), language, theme, width)).toEqual([])
  })
})

test.each([
  ['what is hostile', hostileReport],
  ['a program that was not there', deadReport],
  ['nothing to complain about', passedReport],
])('axe finds nothing: %s', async (_name, made) => {
  expect(await violations(made(), 'es', 'light', 390)).toEqual([])
})

test.each([rubricReport, hostileReport, () => largeReport(60, 12), pairReport, deadReport])(
  'nothing is wider than a telephone (%#)',
  async (made) => {
    await using opened = await reader.open(made(), { width: 390 })
    await unfold(opened.page)
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  },
)

async function violations(report: RunReport, language: string, theme: string, width: number): Promise<unknown> {
  await using opened = await reader.open(report, { width })
  const { page } = opened
  await pick(page, 'language', language)
  await pick(page, 'theme', theme)
  await unfold(page)
  await page.evaluate(`${axe.source};undefined`)
  return await page.evaluate(
    'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html).join(" ")))',
  )
}

function deadReport(): RunReport {
  const report = sampleReport()
  const text = { es: 'El programa terminó antes de abrir un puerto.', en: 'The program ended before it opened a port.' }
  return {
    ...report,
    verdict: 'inconclusive',
    run: { ...report.run, endedEarly: { cause: 'dead-subject', text } },
    cases: report.cases.map((result) => ({ ...result, verdict: 'inconclusive' as const })),
    counts: { pass: 0, fail: 0, inconclusive: report.cases.length, error: 0, notApplicable: 0 },
  }
}

function passedReport(): RunReport {
  const report = sampleReport()
  const cases = report.cases.filter(({ verdict }) => verdict === 'pass')
  return { ...report, verdict: 'pass', cases, counts: { ...report.counts, fail: 0, inconclusive: 0, notApplicable: 0 } }
}
