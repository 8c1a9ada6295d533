import { expect, test } from 'vitest'
import { sampleReport } from './fixtures/sample-report.ts'
import { formats, formatsNamed, UnknownFormat } from './render.ts'

test('every format has a file of its own and renders the sample in both languages', () => {
  const files = Object.values(formats).map(({ fileName }) => fileName)
  expect(files.toSorted()).toEqual([
    'annotations.txt',
    'junit.xml',
    'report.csv',
    'report.html',
    'report.json',
    'report.md',
    'report.pcapng',
    'report.tap',
    'results.json',
  ])
  for (const { render } of Object.values(formats)) {
    for (const language of ['es', 'en'] as const) expect(render(sampleReport(), language).length).toBeGreaterThan(300)
  }
})

test('the page starts in the language that was asked for', () => {
  expect(formats.html.render(sampleReport(), 'en')).toContain('<html lang="en"')
})

test('a list of formats is read in order, each once', () => {
  expect(formatsNamed('html, json,HTML')).toEqual(['html', 'json'])
})

test.each(['pdf', 'constructor', 'html,pcap'])('an unknown format lists those that exist: %s', (list) => {
  expect(() => formatsNamed(list)).toThrow(UnknownFormat)
  expect(() => formatsNamed(list)).toThrow(/Known: html, json, junit, gradescope, markdown, github, tap, csv, pcapng\./)
})
