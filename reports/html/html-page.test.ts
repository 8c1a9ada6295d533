import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunReport } from '../../conformance/model/report.ts'
import { launchChromium } from '../fixtures/chromium.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { largeReport } from '../fixtures/large-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderHtml } from './render-html.tsx'

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = await mkdtemp(join(tmpdir(), 'zocalo-page-'))
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A page opened from disk, with everything that it did and should not do. */
interface Opened extends AsyncDisposable {
  readonly page: Page
  readonly misdeeds: readonly string[]
}

interface Circumstances {
  readonly fragment?: string
  readonly width?: number
  readonly script?: boolean
  readonly dark?: boolean
}

let pages = 0

async function open(
  report: RunReport,
  { fragment = '', width = 1280, script = true, dark = false }: Circumstances = {},
): Promise<Opened> {
  const path = join(folder, `report-${++pages}.html`)
  await writeFile(path, renderHtml(report))
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const misdeeds: string[] = []
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => misdeeds.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== pathToFileURL(path).href) misdeeds.push(`request: ${request.url()}`)
  })
  await page.goto(pathToFileURL(path).href + fragment)
  return { page, misdeeds, [Symbol.asyncDispose]: () => context.close() }
}

const background = (page: Page): Promise<string> =>
  page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
/** The words that a person sees there; `textContent` would hold both languages. */
const shown = (page: Page, selector: string): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
  page.locator(selector).first().innerText()
const hash = (id: string): string => `#case-${id}`
const passed = 'canvas/cerrar/closes'

async function pick(page: Page, group: string, value: string): Promise<void> {
  await page.locator(`input[name="${group}"][value="${value}"]`).check()
}

describe('switches', () => {
  test('the language changes without reloading, title included', async () => {
    await using opened = await open(sampleReport())
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
    await using opened = await open({ ...report, run: { ...report.run, language: 'en' } }, { script: false })
    expect(await shown(opened.page, 'h1')).toContain('Does not conform yet')
    expect(await opened.page.locator('#find').isVisible()).toBe(false)
    expect(await opened.page.locator('input[name="language"]').first().isVisible()).toBe(false)
  })

  test('light and dark follow the system until they are chosen', async () => {
    await using light = await open(sampleReport())
    await using dark = await open(sampleReport(), { dark: true })
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
    await using opened = await open(sampleReport())
    const { page } = opened
    await pick(page, 'verdict', 'pass')
    expect(await page.locator('.case:visible').count()).toBe(7)
    expect(await shown(page, '#found')).toBe('7')
    expect(await page.locator('.group:visible').count()).toBe(0)
    await pick(page, 'verdict', 'all')
    expect(await shown(page, '#found')).toBe('14')
  })

  test('the search finds words in either language, without accents, and requirements', async () => {
    await using opened = await open(sampleReport())
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
    await using opened = await open(sampleReport(), { fragment: hash(passed) })
    const { page } = opened
    const target = page.locator(`[id="${hash(passed).slice(1)}"]`)
    expect(await target.isVisible()).toBe(true)

    const story = page.locator('[id="case-canvas/joined/two-paints-in-one-segment"]')
    expect(await story.getAttribute('open')).toBeNull()
    await pick(page, 'verdict', 'pass')
    await page.locator('.requirements a', { hasText: 'two-paints-in-one-segment' }).first().click()
    await story.locator('.ladder').waitFor({ state: 'visible' })
    expect(await shown(page, '#found')).toBe('14')
  })

  test('the words of a passed case with a folded picture are found', async () => {
    await using opened = await open(pairReport())
    const { page } = opened
    await page.locator('#find').fill('cut-content contenido')
    expect(await shown(page, '#found')).toBe('1')
    expect(await page.locator('.case:visible .cuts-made').count()).toBe(1)
  })

  test('the keyboard alone reaches and opens a case', async () => {
    await using opened = await open(sampleReport())
    const { page } = opened
    const folded = page.locator('.story:not([open])').first()
    const id = await folded.getAttribute('id')
    await folded.locator('> summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator(`[id="${id}"]`).getAttribute('open')).not.toBeNull()
  })

  test('the copy button copies the command that is shown', async () => {
    await using opened = await open(sampleReport())
    const { page } = opened
    const command = page.locator('.story[open] .command').first()
    await command.locator('button').click()
    await command.locator('button.copied').waitFor()
    const copied = await page.evaluate('navigator.clipboard.readText()')
    expect(copied).toBe(sampleReport().cases.find(({ verdict }) => verdict === 'fail')?.replay)
  })
})

describe('accessible', () => {
  test.each([
    ['es', 'light', 1280, sampleReport],
    ['es', 'dark', 390, sampleReport],
    ['en', 'light', 390, sampleReport],
    ['en', 'dark', 1280, sampleReport],
    ['es', 'light', 390, pairReport],
    ['en', 'dark', 1280, pairReport],
  ] as const)('axe finds nothing: %s, %s, %i px (%#)', async (language, theme, width, made) => {
    await using opened = await open(made(), { width })
    const { page } = opened
    await pick(page, 'language', language)
    await pick(page, 'theme', theme)
    await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
    await page.evaluate(`${axe.source};undefined`)
    const violations = await page.evaluate(
      'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html).join(" ")))',
    )
    expect(violations).toEqual([])
  })

  test.each([sampleReport, hostileReport, () => largeReport(60, 12), pairReport])(
    'nothing is wider than a telephone (%#)',
    async (made) => {
      await using opened = await open(made(), { width: 390 })
      await opened.page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
      expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    },
  )
})

test('what a hostile program sent stays text', async () => {
  await using opened = await open(hostileReport())
  const { page } = opened
  await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
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

test('on paper every failed case is open, on white, without controls', async () => {
  await using opened = await open(sampleReport(), { dark: true })
  const { page } = opened
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  expect(await page.locator('details:not([open])').count()).toBe(0)
  expect(await page.locator('.filter').isVisible()).toBe(false)
  expect(await page.locator('button.copy:visible').count()).toBe(0)
  expect(await background(page)).toBe('rgb(255, 255, 255)')
  await page.evaluate('dispatchEvent(new Event("afterprint"))')
  expect(await page.locator('details[open]').count()).toBe(1)
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
})
