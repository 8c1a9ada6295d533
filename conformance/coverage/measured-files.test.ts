import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changedSince, hasCode, measuredFiles, roomOf } from './measured-files.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zocalo-measured-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test.each<[string, boolean]>([
  ["import type { A } from './a.ts'\n\n/** What. */\nexport interface B {\n  readonly a: A\n}\n", false],
  ["// a word\nexport type A =\n  | 'const'\n  | 'function'\n", false],
  ["import { a } from './a.ts'\n\nexport const b = a\n", true],
  ['export interface A {\n  b: 1\n}\n\nexport function c(): A {\n  return { b: 1 }\n}\n', true],
  ["export { a } from './a.ts'\n", true],
  ['await run()\n', true],
  ['class A {}\n', true],
])('a module of types has nothing to execute (%#)', async (text, expected) => {
  await writeFile(join(folder, 'module.ts'), text)
  expect(hasCode(folder, 'module.ts')).toBe(expected)
})

test.each([
  ['reference/cli.ts', 'reference'],
  ['reference/wire/pickle/decode-pickle.ts', 'reference/wire'],
  ['reference/exercises/canvas/server.ts', 'reference/exercises/canvas'],
  ['conformance/suites/canvas/cases/paint.ts', 'conformance/suites/canvas'],
  ['conformance/runner/run-case.ts', 'conformance/runner'],
])('%s stands in %s', (path, room) => expect(roomOf(path)).toBe(room))

test('the references and the engine are measured, and a file that changes meanwhile is found out', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const files = measuredFiles(root)
  expect(files).toContain('reference/wire/length-prefix.ts')
  expect(files).toContain('conformance/runner/run-case.ts')
  expect(files.filter((path) => /\.test\.ts$|fixtures|mutants|node_modules/.test(path))).toEqual([])
  expect(changedSince(root, new Date(8.64e15))).toEqual([])
  expect(changedSince(root, new Date(0))).toEqual(files)
})
