import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { englishIn } from './fixtures/english-in.ts'
import { wordsOf } from './fixtures/words-of.ts'
import { mistakes, openWorkshop, reportIn, server } from './fixtures/workshop.ts'

const { judge } = openWorkshop()

test('a planted mistake is found, told in bytes, kept as a scenario, and shown again by the printed command', async () => {
  const only = 'canvas/fuzz/cut-invariance'
  const command = ['fuzz', ...server('un_recv_cuerpo.py', mistakes), '--only', only, '--runs', '40', '--seed', '5']
  const [found, again] = await Promise.all([judge(command), judge([...command, '--lang', 'en'])])
  expect([found.exitCode, again.exitCode]).toEqual([1, 1])
  expect(found.stdout).toMatch(/una barra en cada corte: (?:[\da-f]{2} )+\| (?:[\da-f]{2} ?)+/)
  expect(found.stdout).toMatch(/El ejemplo más corto queda junto al informe: \S+\.yaml\./)
  expect(again.stdout).toMatch(/The shortest example is kept beside the report: \S+\.yaml\./)
  expect(englishIn(found.stdout)).toEqual([])

  const kept = readdirSync(found.folder).filter((name) => name.endsWith('.yaml'))
  expect(kept).toHaveLength(1)
  const file = join(found.folder, kept[0] ?? '')
  expect(readFileSync(file, 'utf8')).toMatch(/^# zocalo fuzz: seed 5, path /)
  expect(readdirSync(again.folder)).toContain(kept[0])

  const result = reportIn(found.folder).cases.find(({ id }) => id === only)
  expect(result?.artifacts).toEqual([{ name: kept[0], path: kept[0] }])
  expect(result?.replay).toMatch(/^pnpm fuzz --exercise canvas --server /)
  expect(result?.replay).toMatch(new RegExp(` --replay ${file}$`))
  expect(found.stdout).toContain(`Verlo de nuevo: ${result?.replay}`)

  const [pnpm, ...words] = wordsOf(result?.replay ?? '')
  expect(pnpm).toBe('pnpm')
  const [wrong, right] = await Promise.all([
    judge(words),
    judge(['fuzz', ...server('servidor_hilos.py'), '--replay', file]),
  ])
  expect(wrong.exitCode).toBe(1)
  expect(reportIn(wrong.folder).cases[0]?.replay).toContain(` --replay ${file}`)
  expect(right.exitCode).toBe(0)
  expect(existsSync(file)).toBe(true)
})

test('pnpm conformance, which fuzzes too, points to the file as well', async () => {
  const only = 'canvas/fuzz/cut-invariance'
  const judged = await judge([
    'conformance',
    ...server('un_recv_cuerpo.py', mistakes),
    '--only',
    only,
    '--fuzz-runs',
    '20',
  ])
  expect(judged.exitCode).toBe(1)
  const result = reportIn(judged.folder).cases.find(({ id }) => id === only)
  expect(result?.verdict).toBe('fail')
  expect(result?.replay).toContain(`--replay ${join(judged.folder, result?.artifacts[0]?.path ?? '?')}`)
})
