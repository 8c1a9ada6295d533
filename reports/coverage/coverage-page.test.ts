import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../conformance/model/text.ts'
import { launchChromium } from '../fixtures/chromium.ts'
import { sampleCoverage } from './fixtures/sample-coverage.ts'
import { renderCoverage } from './render-coverage.tsx'

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = await mkdtemp(join(tmpdir(), 'zocalo-coverage-page-'))
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

interface Opened extends AsyncDisposable {
  readonly page: Page
  /** What it loaded or complained about. */
  readonly misdeeds: readonly string[]
}

async function open(language: Language = 'es', { dark = false, width = 1280, fragment = '' } = {}): Promise<Opened> {
  const sample = sampleCoverage()
  const path = join(folder, `${language}-${dark}-${width}.html`)
  await writeFile(path, renderCoverage({ ...sample, run: { ...sample.run, language } }))
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: dark ? 'dark' : 'light' })
  const page = await context.newPage()
  const misdeeds: string[] = []
  page.on('console', (message) => misdeeds.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== pathToFileURL(path).href) misdeeds.push(`request: ${request.url()}`)
  })
  await page.goto(pathToFileURL(path).href + fragment)
  return { page, misdeeds, [Symbol.asyncDispose]: () => context.close() }
}

/** The words that a person sees; `textContent` would hold both languages. */
const shown = (page: Page, selector: string): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
  page.locator(selector).first().innerText()

test.each<[Language, boolean, number]>([
  ['es', false, 1280],
  ['es', true, 1280],
  ['en', false, 390],
  ['en', true, 1280],
])('axe finds nothing in %s, dark: %s, %i wide, with everything open', async (language, dark, width) => {
  await using opened = await open(language, { dark, width })
  const { page } = opened
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { target: string[] }[] }[]
  }
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  expect(opened.misdeeds).toEqual([])
})

test('says what is missed, with file and lines, and changes its language without reloading', async () => {
  await using opened = await open('es')
  const { page } = opened
  expect(await shown(page, 'h1')).toBe('La cobertura no alcanza los mínimos')
  const missed = await page.locator('.missed').allInnerTexts()
  expect(missed.join('\n')).toContain('las pruebas')
  expect(missed.join('\n')).toContain('reference/wire/frame.ts:12–13, 20')

  await page.locator('input[name="language"][value="en"]').check()

  expect(await shown(page, 'h1')).toBe('The coverage does not reach what it must')
  expect(await page.title()).toBe('Coverage of Zócalo')
  expect(await shown(page, 'main')).not.toMatch(/requisito|casilla|cubierto/i)
  expect(opened.misdeeds).toEqual([])
})

test('each file leads to its page of lines, and one that was never loaded says so', async () => {
  await using opened = await open('en')
  const { page } = opened
  await page.evaluate("for (const details of document.querySelectorAll('.room')) details.open = true")
  expect(
    await page.evaluate("[...document.querySelectorAll('.files a')].map((link) => link.getAttribute('href'))"),
  ).toEqual([
    'lines/reference/exercises/canvas/server.ts.html',
    'lines/reference/wire/frame.ts.html',
    'lines/reference/wire/text.ts.html',
  ])
  expect(await shown(page, '.files tbody tr')).toContain('never loaded')
})

test('each cell says in words what its sign means', async () => {
  await using opened = await open('en')
  const words = (requirement: string, aspect: number): Promise<string> =>
    shown(opened.page, `.matrix tr:has(th code:text-is("${requirement}")) td:nth-of-type(${aspect + 1})`)
  const flat = async (text: Promise<string>) => (await text).replace(/\s+/g, ' ')
  expect(await flat(words('CV-S3', 0))).toContain('✓ 1 passes')
  expect(await flat(words('CV-S3', 3))).toContain('✕ 1 fails')
  expect(await flat(words('CV-S3', 2))).toContain('judged in pairs only + 1 1 case in pairs')
  expect(await flat(words('CV-S7', 0))).toContain('none applies to the reference')
  expect(await flat(words('HD-S1', 2))).toContain('there can be no case')
})

test('every empty cell has its name, and one without a known reason comes first', async () => {
  await using opened = await open('en', { fragment: '#empty' })
  const { page } = opened
  expect((await shown(page, '.empty-cells')).replace(/\s+/g, ' ')).toContain('CV-S3 × faulted')
  await page.evaluate("for (const details of document.querySelectorAll('.empty-cells')) details.open = true")
  const { cannot, elsewhere, open: left } = sampleCoverage().protocol.cells
  expect(await page.locator('.empty-list li li').count()).toBe(cannot + elsewhere + left)
})
