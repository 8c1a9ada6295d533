import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formatProblem } from '../../conformance/yaml/problem.ts'
import { checkScenarios, selectScenarios } from './select-scenarios.ts'

const good = 'scenario: 1\nexercise: canvas\ntitle: x\npeers: [ana]\nsteps: [{ connect: ana }]\n'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenarios-'))
  await mkdir(join(folder, 'inner'))
  await mkdir(join(folder, 'empty'))
  await writeFile(join(folder, 'b.yaml'), good)
  await writeFile(join(folder, 'a.yml'), good)
  await writeFile(join(folder, 'inner/c.yaml'), good)
  await writeFile(join(folder, 'notes.txt'), 'no scenario')
  await writeFile(join(folder, 'latin1.bin'), Buffer.from('title: a\xf1o\n', 'latin1'))
  await writeFile(join(folder, 'inner/big.bin'), Buffer.alloc(1024 * 1024 + 1, '#'))
  await writeFile(join(folder, 'inner/b.bin'), good)
})
afterAll(() => rm(folder, { recursive: true }))

it('reads files and whole folders, each file once', async () => {
  const { cases, exercises, problems } = await selectScenarios([folder, join(folder, 'b.yaml')])
  expect(problems).toEqual([])
  expect(cases.map(({ id }) => id)).toEqual(['canvas/scenario/a', 'canvas/scenario/b', 'canvas/scenario/c'])
  expect(exercises).toEqual(['canvas'])
})

it('says everything that is wrong at once', async () => {
  const paths = ['nowhere.yaml', 'empty', 'latin1.bin', 'inner/big.bin', 'notes.txt'].map((name) => join(folder, name))
  const { ok, problems } = await checkScenarios(paths)
  expect(ok).toBe(false)
  expect(problems.map((problem) => formatProblem(problem, 'en').replaceAll(folder, '')).sort()).toEqual([
    '/empty: There are no scenario files (.yaml) in this folder.',
    '/inner/big.bin: The file is larger than 1,048,576 bytes, the most that is read.',
    '/latin1.bin: The file is not UTF-8 text.',
    '/notes.txt:1:1: Expected a mapping (key: value) here, not "no scenario".\n  no scenario\n  ^^^^^^^^^^^',
    '/nowhere.yaml: There is no such file or folder.',
  ])
})

it('does not run two scenarios under one id', async () => {
  await writeFile(join(folder, 'inner/b.yaml'), good)
  const { problems } = await checkScenarios([folder])
  await rm(join(folder, 'inner/b.yaml'))
  expect(problems.map(({ text }) => text.en.replaceAll(folder, ''))).toEqual([
    'This scenario has the same id as /b.yaml: canvas/scenario/b.',
  ])
  expect(await checkScenarios([folder])).toMatchObject({ ok: true, files: 3 })
})
