import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { englishIn } from './fixtures/english-in.ts'
import { openWorkshop } from './fixtures/workshop.ts'

const { run, folder } = openWorkshop()
const rows = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '))

test('--list says every case once, in both languages, and runs nothing', async () => {
  const cwd = folder()
  const launch = ['--server', `touch ${join(cwd, 'launched')}`, '--workdir', cwd]
  const [es, en] = await Promise.all([
    run(['conformance', '--list', ...launch], { cwd }),
    run(['conformance', '--list', ...launch], { cwd, env: { LANG: 'en_US.UTF-8' } }),
  ])
  const [spanish, english] = [rows(es.stdout), rows(en.stdout)]
  const ids = spanish.map(([id]) => id)
  expect(es.exitCode).toBe(0)
  expect(es.stderr).toBe('')
  expect(ids.length).toBeGreaterThan(60)
  expect(new Set(ids).size).toBe(ids.length)
  expect(english.map(([id, level, requirement]) => [id, level, requirement])).toEqual(
    spanish.map(([id, level, requirement]) => [id, level, requirement]),
  )
  for (const [i, [id = '', level = '', requirement = '', purpose = '']] of spanish.entries()) {
    expect(id).toMatch(/^[a-z-]+\/[a-z0-9/-]+$/)
    expect(['must', 'should', 'may']).toContain(level)
    expect(requirement).toMatch(/^[A-Z]{2}-[A-Z]\d+(\.\d+)?$/)
    expect(purpose).not.toBe('')
    expect(purpose, id).not.toBe(english[i]?.[3])
    expect(englishIn(purpose), id).toEqual([])
  }
  expect(readdirSync(cwd)).toEqual([])
  expect(existsSync(join(cwd, 'launched'))).toBe(false)
})

test.concurrent.each([
  ['canvas/new', /^canvas\/new\//, 4],
  ['canvas/fuzz/*,canvas/close/closes', /^canvas\/(fuzz\/|close\/closes$)/, 7],
] as const)('--list --only %s', async (only, expected, count) => {
  const { stdout, exitCode } = await run(['conformance', '--exercise', 'canvas', '--list', '--only', only])
  const ids = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('  ')[0] ?? '')
  expect(ids.filter((id) => !expected.test(id))).toEqual([])
  expect(ids).toHaveLength(count)
  expect(exitCode).toBe(0)
})
