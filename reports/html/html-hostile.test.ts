import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { pick, Reader, shown, unfold } from '../fixtures/open-page.ts'
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

test('what a hostile program sent stays text', async () => {
  await using opened = await reader.open(hostileReport())
  const { page } = opened
  await unfold(page)
  await pick(page, 'language', 'en')
  await page.locator('#find').fill('<script>')
  for (const button of await page.locator('button.copy:visible').all()) await button.click()

  expect(await page.evaluate('window.__pwned')).toBeUndefined()
  expect(await page.locator('script, style, iframe, img, link, object, embed').count()).toBe(2)
  expect(await page.locator('[onerror], [onload], [style]').count()).toBe(0)
  expect(await page.locator('a[href]:not([href^="#"]):not([href^="./"]), a[href*=".."]').count()).toBe(0)
  expect(
    await page.evaluate('/[\\u0000-\\u0008\\u001b\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)'),
  ).toBe(false)
  expect(await shown(page, '.first')).toContain('\\x1b[2J')
  expect(opened.misdeeds).toEqual([])
})

test('no element and no attribute comes from what a program sent', async () => {
  const kinds =
    '[...document.querySelectorAll("*")].flatMap((e) => [e.localName, ...e.getAttributeNames().map((name) => e.localName + "[" + name + "]")])'
  const known = new Set<string>()
  for (const report of [sampleReport(), pairReport(), rubricReport()]) {
    await using own = await reader.open(report)
    for (const kind of (await own.page.evaluate(kinds)) as string[]) known.add(kind)
  }
  await using opened = await reader.open(hostileReport())
  const found = new Set((await opened.page.evaluate(kinds)) as string[])
  expect([...found].filter((kind) => !known.has(kind))).toEqual([])
  expect(opened.misdeeds).toEqual([])
})
