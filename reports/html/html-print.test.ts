import { afterAll, beforeAll, expect, test } from 'vitest'
import { Reader } from '../fixtures/open-page.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'

let reader: Reader

beforeAll(async () => {
  reader = await Reader.start()
})

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]()
})

test('on paper every failed case is open, on white, without controls', async () => {
  await using opened = await reader.open(sampleReport(), { dark: true })
  const { page } = opened
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  expect(await page.locator('.story:not([open]), .quiet-cases:not([open]), .more:not([open])').count()).toBe(0)
  expect(await page.locator('.steps:visible').count()).toBe(0)
  expect(await page.locator('.filter').isVisible()).toBe(false)
  expect(await page.locator('button.copy:visible').count()).toBe(0)
  expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(255, 255, 255)')
  await page.evaluate('dispatchEvent(new Event("afterprint"))')
  expect(await page.locator('details[open]').count()).toBe(1)
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
})

test.each([sampleReport, pairReport])('nothing is wider than a sheet of paper (%#)', async (made) => {
  const sheet = 690
  await using opened = await reader.open(made(), { width: sheet })
  const { page } = opened
  await page.emulateMedia({ media: 'print' })
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  const wide = `[...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > ${sheet + 1} && getComputedStyle(e).position !== "absolute").map((e) => e.outerHTML.slice(0, 80))`
  expect(await page.evaluate(wide)).toEqual([])
})

test('also without JavaScript every failed case is on paper', async () => {
  await using opened = await reader.open(sampleReport(), { script: false })
  await opened.page.emulateMedia({ media: 'print' })
  const stories = opened.page.locator('.story')
  expect(await opened.page.locator('.story .reason:visible').count()).toBe(await stories.count())
})
