import { expect, test } from 'vitest'
import type { RunReport } from '../../conformance/model/report.ts'
import { hostileReport, hostileStrings } from '../fixtures/hostile-report.ts'
import { largeReport } from '../fixtures/large-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { html, plain } from './markdown-text.ts'
import { renderMarkdown } from './render-markdown.ts'

test('says the verdict, each cause with its cases, and every requirement', () => {
  const markdown = renderMarkdown(sampleReport(), 'es')
  expect(markdown).toMatch(/^# Todavía no cumple: canvas\n/)
  expect(markdown).toContain('### 1. Cree que un recv trae un mensaje entero')
  expect(markdown).toContain('` canvas/cuts/nuevo-body-at-every-offset `')
  expect(markdown.match(/^\| CV-/gm)).toHaveLength(13)
})

test('hostile text cannot become markup, a line of its own, or a table cell', () => {
  const markdown = renderMarkdown(hostileReport(), 'en')
  const outsideCode = outside(markdown)
  expect(outsideCode).not.toMatch(/(?<!\\)</)
  expect(outsideCode).not.toMatch(/(?<!\\)\[x/)
  expect(outsideCode).not.toContain('http://')
  expect(outsideCode).not.toMatch(/^# heading/m)
  expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
  expect(
    markdown
      .split('\n')
      .filter((line) => line.startsWith('| CV-'))
      .every((line) => line.split(/(?<!\\)\|/).length === 6),
  ).toBe(true)
  expect(markdown).toContain(hostileStrings[0].replace(/[<>_]/g, '\\$&'))
})

/** What a reader takes for Markdown: without blocks and spans of code, and without the elements that are ours. */
function outside(markdown: string): string {
  return markdown
    .replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '')
    .replace(/(`+) [^\n]*? \1/g, '')
    .replace(/^<details>$|^<summary>[^<>\n]*<\/summary>$|^<\/details>$/gm, '')
}

test('every part that opens on a click is closed, and keeps the blank lines that Markdown needs', () => {
  const lines = renderMarkdown(hostileReport(), 'es').split('\n')
  const depth = lines.reduce((open, line) => open + Number(line === '<details>') - Number(line === '</details>'), 0)
  expect(lines.filter((line) => line === '<details>').length).toBe(2)
  expect(depth).toBe(0)
  for (const [index, line] of lines.entries()) if (line.startsWith('<summary>')) expect(lines[index + 1]).toBe('')
})

test('a table of requirements has a mark and a word for each verdict', () => {
  expect(renderMarkdown(sampleReport(), 'es')).toContain('| ✕ Falla |\n')
})

test.each([
  ['- not a list', '\\- not a list'],
  ['12. not a list', '12\\. not a list'],
  ['    not code', 'not code'],
  ['=====', '\\====='],
  ['ask @alguien about #12', 'ask @\u2060alguien about \\#\u206012'],
  ['$a$ ~~b~~ <br>', '\\$a\\$ \\~\\~b\\~\\~ \\<br\\>'],
])('text stays text: %s', (given, shown) => {
  expect(plain(given)).toBe(shown)
})

test('inside an element, markup is written out', () => {
  expect(html('</summary> "a" & @b')).toBe('&lt;/summary&gt; &quot;a&quot; &amp; @\u2060b')
})

test('it stays below what GitHub takes, whole, however much there is to tell', () => {
  const { length } = Buffer.from(renderMarkdown(manyCauses(3000), 'es'))
  expect(length).toBeLessThan(1_000_000)
  const markdown = renderMarkdown(manyCauses(3000), 'es')
  expect(markdown).toMatch(/\d+ causas más no cupieron/)
  expect(markdown.match(/^<details>$/gm)?.length).toBe(markdown.match(/^<\/details>$/gm)?.length)
  expect(markdown.match(/^\| CV-/gm)).toHaveLength(13)
  expect(Buffer.byteLength(renderMarkdown(largeReport(), 'es'))).toBeLessThan(100_000)
})

function manyCauses(n: number): RunReport {
  const report = sampleReport()
  const failed = report.cases.filter(({ verdict }) => verdict === 'fail')
  const long = 'ñ'.repeat(5000)
  const cases = Array.from({ length: n }, (_, index) => {
    const result = failed[index % failed.length]
    if (!result) throw new Error('the sample has no failed case')
    const purpose = { es: long, en: long }
    return {
      ...result,
      id: `canvas/made/${index}`,
      purpose,
      diagnosis: result.diagnosis.map((each) => ({ ...each, id: `d${index}` })),
    }
  })
  return { ...report, cases }
}
