import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pick, Reader, shown } from '../fixtures/open-page.ts'
import { sampleReport } from '../fixtures/sample-report.ts'

let reader: Reader

beforeAll(async () => {
  reader = await Reader.start()
})

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]()
})

/** The case that has the focus. */
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.closest(".case")?.id ?? ""')

describe('the keyboard', () => {
  test('reaches and opens a case with the keys that every page has', async () => {
    await using opened = await reader.open(sampleReport())
    const { page } = opened
    const folded = page.locator('.story:not([open])').first()
    const id = await folded.getAttribute('id')
    await folded.locator('> summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator(`[id="${id}"]`).getAttribute('open')).not.toBeNull()
  })

  test('goes from case to case among those in view', async () => {
    await using opened = await reader.open(sampleReport())
    const { page } = opened
    const ids = (await page.evaluate('[...document.querySelectorAll(".story")].map(({ id }) => id)')) as string[]
    for (const id of ids) {
      await page.keyboard.press('j')
      expect(await focused(page)).toBe(id)
    }
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(ids.at(-1))
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(ids.at(-2))

    await pick(page, 'verdict', 'pass')
    await page.keyboard.press('j')
    expect(await focused(page)).toBe('case-canvas/nuevo/whole-board')
    await page.keyboard.press('n')
    expect(await focused(page)).toBe('case-canvas/nuevo/whole-board')
  })

  test('searches, writes its own letters in the search, and takes the filters away', async () => {
    await using opened = await reader.open(sampleReport())
    const { page } = opened
    await pick(page, 'level', 'should')
    expect(await shown(page, '#found')).toBe('2')
    await page.keyboard.press('/')
    await page.keyboard.type('jkn/')
    expect(await page.locator('#find').inputValue()).toBe('jkn/')
    expect(await shown(page, '#found')).toBe('0')
    await page.keyboard.press('Escape')
    expect(await page.locator('#find').inputValue()).toBe('')
    expect(await shown(page, '#found')).toBe('14')
    expect(await page.locator('input[name="level"][value="all"]').isChecked()).toBe(true)
    expect(opened.misdeeds).toEqual([])
  })

  test('leaves the keys of the browser alone', async () => {
    await using opened = await reader.open(sampleReport())
    await opened.page.keyboard.press('Control+k')
    expect(await focused(opened.page)).toBe('')
  })

  test('is explained on the page', async () => {
    await using opened = await reader.open(sampleReport())
    const keys = await opened.page.locator('.keys kbd').allInnerTexts()
    expect(keys).toEqual(['/', 'j', 'k', '↵', 'n', 'Esc'])
  })
})

describe('a link to a case', () => {
  test('gives the focus to a case that passed, inside its folded list', async () => {
    await using opened = await reader.open(sampleReport(), { fragment: '#case-canvas/cerrar/closes' })
    expect(await focused(opened.page)).toBe('case-canvas/cerrar/closes')
  })

  test('takes every filter away that hides the case', async () => {
    await using opened = await reader.open(sampleReport())
    const { page } = opened
    await pick(page, 'level', 'should')
    await pick(page, 'verdict', 'pass')
    await page.evaluate('location.hash = "#case-canvas/cuts/nuevo-body-at-every-offset"')
    await page.waitForFunction('document.activeElement.closest(".case")?.id.endsWith("nuevo-body-at-every-offset")')
    expect(await shown(page, '#found')).toBe('14')
  })
})

test('a folded ladder opens where it is folded', async () => {
  await using opened = await reader.open(sampleReport(), { fragment: '#case-canvas/joined/two-paints-in-one-segment' })
  const more = opened.page.locator('[id="case-canvas/joined/two-paints-in-one-segment"] .more')
  expect(await more.locator('svg').isVisible()).toBe(false)
  await more.locator('summary').click()
  expect(await more.locator('svg').isVisible()).toBe(true)
  expect(await more.locator('svg path:not(.lane)').count()).toBe(13)
})
