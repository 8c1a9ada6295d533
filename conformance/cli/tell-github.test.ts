import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hostileReport } from '../../reports/fixtures/hostile-report.ts'
import { sampleReport } from '../../reports/fixtures/sample-report.ts'
import { mistakes, openWorkshop, server } from './fixtures/workshop.ts'
import { tellGithub } from './tell-github.ts'

const { judge } = openWorkshop()
const folder = mkdtempSync(join(tmpdir(), 'zocalo-github-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('elsewhere, nothing is added', async () => {
  const path = join(folder, 'elsewhere.md')
  for (const environment of [{}, { GITHUB_ACTIONS: 'false', GITHUB_STEP_SUMMARY: path }])
    expect(await tellGithub('a line', sampleReport(), 'es', environment)).toBe('a line')
  expect(() => readFileSync(path)).toThrow('ENOENT')
})

test('in a step: the lines obey nothing, the annotations follow, the summary grows', async () => {
  const path = join(folder, 'summary.md')
  writeFileSync(path, 'from an earlier command\n')
  const evil = '  ::error::forged\n::stop-commands::x\n##[error]forged'
  const told = await tellGithub(evil, hostileReport(), 'es', { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: path })
  const [stop = '', ...rest] = told.split('\n')
  const token = /^::stop-commands::([\w-]{36})$/.exec(stop)?.[1]
  const end = rest.indexOf(`::${token}::`)
  expect(rest.slice(0, end).join('\n')).toBe(evil)
  for (const line of rest.slice(end + 1)) expect(line).toMatch(/^$|^::(?:notice|error|warning) title=[^:,]*::/)
  const summary = readFileSync(path, 'utf8')
  expect(summary).toMatch(/^from an earlier command\n# Todavía no cumple: canvas\n/)
})

test('without a summary to write to, the annotations are still told', async () => {
  const told = await tellGithub('a line', sampleReport(), 'en', { GITHUB_ACTIONS: 'true' })
  expect(told).toContain('\n::error title=It takes one recv for a whole message::')
  const [first, second] = await Promise.all(
    [1, 2].map(() => tellGithub('', sampleReport(), 'en', { GITHUB_ACTIONS: 'true' })),
  )
  expect(first?.split('\n')[0]).not.toBe(second?.split('\n')[0])
})

test('a real step: a wrong server, told on the output, in the summary and in a file', async () => {
  const path = join(folder, 'step.md')
  const args = ['conformance', ...server('fila_columna.py', mistakes), '--only', 'canvas/paint/one-cell']
  const judged = await judge([...args, '--format', 'github,csv', '--lang', 'es'], {
    env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: path },
  })
  expect(judged.exitCode).toBe(1)
  const annotations = readFileSync(join(judged.folder, 'annotations.txt'), 'utf8')
  expect(annotations).toMatch(/^::error title=Fila y columna[^\n]*canvas\/paint\/one-cell/m)
  expect(judged.stdout.trimEnd().endsWith(annotations.trimEnd())).toBe(true)
  expect(readFileSync(path, 'utf8')).toMatch(/^# Todavía no cumple: canvas\n[\s\S]*✕ Falla/)
  expect(readFileSync(join(judged.folder, 'report.csv'), 'utf8')).toMatch(/\r\ncon_errores,canvas,Falla,/)
})
