import { expect, test } from 'vitest'
import type { RunReport } from '../../conformance/model/report.ts'
import { runSummary } from '../console/run-summary.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderGradescope } from '../gradescope/render-gradescope.ts'
import { renderJunit } from '../junit/render-junit.ts'
import { renderMarkdown } from '../markdown/render-markdown.ts'
import { renderTap } from '../tap/render-tap.ts'
import { commandsOf, programLines } from './programs-and-box.ts'

function fallenBack(): RunReport {
  const report = pairReport()
  const text = { es: 'El núcleo no permite cajas.', en: 'The kernel allows no boxes.' }
  return { ...report, run: { ...report.run, box: { mode: 'process-group', text } } }
}

test('a pair has two commands, another subject one, a running server none', () => {
  expect(commandsOf(pairReport()).map(({ id }) => id)).toEqual(['subject.server-command', 'subject.client-command'])
  expect(commandsOf(sampleReport())).toEqual([{ id: 'subject.command', command: 'python3 servidor.py' }])
  const { command: _, ...subject } = sampleReport().subject
  expect(commandsOf({ ...sampleReport(), subject })).toEqual([])
})

test('a pair and its box take a line each; a run of which nothing is known takes none', () => {
  expect(programLines(pairReport(), 'en')).toEqual([
    'Command of the server: python3 servidor.py',
    'Command of the client: python3 cliente.py {host} {port}',
    'Isolation: Each program ran in a box of its own: private folder, processes and network.',
  ])
  expect(programLines(sampleReport(), 'es')).toEqual([])
  expect(programLines(hostileReport(), 'es').join('')).not.toMatch(/[\p{Cc}\u202e]/u)
})

test.each([
  ['console', (report: RunReport) => runSummary(report, { language: 'es', colour: false })],
  ['TAP', (report: RunReport) => renderTap(report, 'es')],
  ['Gradescope', (report: RunReport) => JSON.parse(renderGradescope(report, 'es')).output as string],
])('%s: a line each, the box loudly when it fell back', (_name, render) => {
  const lines = (report: RunReport): string[] =>
    render(report)
      .split('\n')
      .map((line) => line.replace(/^[#!] /, ''))
  expect(lines(pairReport())).toEqual(expect.arrayContaining([...programLines(pairReport(), 'es')]))
  expect(lines(fallenBack())).toContain('Sin aislamiento completo: El núcleo no permite cajas.')
})

test('the terminal marks a fallen-back box with a sign besides its colour', () => {
  expect(runSummary(fallenBack(), { language: 'en', colour: false })).toContain('\n! Not fully isolated: The kernel')
  expect(runSummary(pairReport(), { language: 'en', colour: false })).toContain('\nIsolation: Each program')
})

test('Markdown lists both commands as code, and the box', () => {
  const markdown = renderMarkdown(pairReport(), 'es')
  expect(markdown).toContain('- **Comando del servidor:** ` python3 servidor.py `\n')
  expect(markdown).toContain('- **Comando del cliente:** ` python3 cliente.py {host} {port} `\n')
  expect(markdown).toContain('- **Aislamiento:** Cada programa corrió')
})

test('JUnit carries commands and box as properties', () => {
  const xml = renderJunit(pairReport(), 'es')
  for (const property of [
    'name="command" value="python3 servidor.py"',
    'name="client-command" value="python3 cliente.py {host} {port}"',
    'name="box" value="namespaces"',
    'name="box-text" value="Cada programa',
  ]) {
    expect(xml).toContain(property)
  }
})
