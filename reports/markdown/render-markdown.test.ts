import { expect, test } from 'vitest'
import { hostileReport, hostileStrings } from '../fixtures/hostile-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
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
  const outsideCode = markdown.replace(/(`+) [\s\S]*? \1/g, '')
  expect(outsideCode).not.toMatch(/(?<!\\)</)
  expect(outsideCode).not.toMatch(/(?<!\\)\[x/)
  expect(outsideCode).not.toContain('http://')
  expect(markdown).not.toMatch(/^# heading/m)
  expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
  expect(
    markdown
      .split('\n')
      .filter((line) => line.startsWith('| CV-'))
      .every((line) => line.split(/(?<!\\)\|/).length === 6),
  ).toBe(true)
  expect(markdown).toContain(hostileStrings[0].replace(/[<>_]/g, '\\$&'))
})
