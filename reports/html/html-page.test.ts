import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pick, Reader, shown } from '../fixtures/open-page.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'

let reader: Reader

beforeAll(async () => {
  reader = await Reader.start()
})

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]()
})

const background = (page: Page): Promise<string> =>
  page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
const hash = (id: string): string => `#case-${id}`
const passed = 'canvas/cerrar/closes'

describe('switches', () => {
  test('the language changes without reloading, title included', async () => {
    await using opened = await reader.open(sampleReport())
    const { page } = opened
    expect(await shown(page, 'h1')).toContain('Todavía no cumple')

    await pick(page, 'language', 'en')

    expect(await shown(page, 'h1')).toContain('Does not conform yet')
    expect(await shown(page, 'h1')).not.toContain('Todavía')
    expect(await page.title()).toContain('Does not conform yet')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByText('No hay máximo de clientes conectados.').isVisible()).toBe(true)
    expect(opened.misdeeds).toEqual([])
  })

  test('the run decides the first language, also without JavaScript', async () => {
    const report = sampleReport()
    await using opened = await reader.open({ ...report, run: { ...report.run, language: 'en' } }, { script: false })
    expect(await shown(opened.page, 'h1')).toContain('Does not conform yet')
    expect(await opened.page.locator('#find').isVisible()).toBe(false)
    expect(await opened.page.locator('input[name="language"]').first().isVisible()).toBe(false)
  })

  test('light and dark follow the system until they are chosen', async () => {
    await using light = await reader.open(sampleReport())
    await using dark = await reader.open(sampleReport(), { dark: true })
    const [white, black] = [await background(light.page), await background(dark.page)]
    expect(white).not.toBe(black)

    await pick(dark.page, 'theme', 'light')
    expect(await background(dark.page)).toBe(white)
    await pick(dark.page, 'theme', 'dark')
    expect(await background(dark.page)).toBe(black)
    await pick(light.page, 'theme', 'dark')
    expect(await background(light.page)).toBe(black)
    await pick(light.page, 'theme', 'auto')
    expect(await background(light.page)).toBe(white)
  })
})

describe('finding a case', () => {
  test('a filter shows the cases of one verdict and counts them', async () => {
    await using opened = await reader.open(sampleReport())
    const { page } = opened
    await pick(page, 'verdict', 'pass')
    expect(await page.locator('.case:visible').count()).toBe(7)
    expect(await shown(page, '#found')).toBe('7')
    expect(await page.locator('.group:visible').count()).toBe(0)
    await pick(page, 'verdict', 'all')
    expect(await shown(page, '#found')).toBe('14')
  })

  test('the search finds words in either language, without accents, and requirements', async () => {
    await using opened = await reader.open(sampleReport())
    const { page } = opened
    const found = async (words: string): Promise<string> => {
      await page.locator('#find').fill(words)
      return await shown(page, '#found')
    }
    expect(await found('caracter multi-byte')).toBe('1')
    expect(await found('CV-G12')).toBe('1')
    expect(await found('nothing like this')).toBe('0')
    expect(await page.locator('.empty').isVisible()).toBe(true)
  })

  test('a deep link opens the folded case, even one that the filter hides', async () => {
    await using opened = await reader.open(sampleReport(), { fragment: hash(passed) })
    const { page } = opened
    const target = page.locator(`[id="${hash(passed).slice(1)}"]`)
    expect(await target.isVisible()).toBe(true)

    const story = page.locator('[id="case-canvas/joined/two-paints-in-one-segment"]')
    expect(await story.getAttribute('open')).toBeNull()
    await pick(page, 'verdict', 'pass')
    await page.locator('.requirements a', { hasText: 'two-paints-in-one-segment' }).first().click()
    await story.locator('.ladder').first().waitFor({ state: 'visible' })
    expect(await shown(page, '#found')).toBe('14')
  })

  test('the words of a passed case with a folded picture are found', async () => {
    await using opened = await reader.open(pairReport())
    const { page } = opened
    await page.locator('#find').fill('cut-content contenido')
    expect(await shown(page, '#found')).toBe('1')
    expect(await page.locator('.case:visible .cuts-made').count()).toBe(1)
  })

  test('the copy button copies the command that is shown', async () => {
    await using opened = await reader.open(sampleReport())
    const { page } = opened
    const command = page.locator('.story[open] .command').first()
    await command.locator('button').click()
    await command.locator('button.copied').waitFor()
    const copied = await page.evaluate('navigator.clipboard.readText()')
    expect(copied).toBe(sampleReport().cases.find(({ verdict }) => verdict === 'fail')?.replay)
  })
})
