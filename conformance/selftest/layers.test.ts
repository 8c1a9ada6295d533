import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findCycle } from './layers/find-cycle.ts'
import { importProblem } from './layers/import-rule.ts'
import { importsIn, readImports } from './layers/read-imports.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const files = globSync('{reference,conformance,scenarios,fuzz,reports,bench}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|out)$/.test(path),
})
const imports = readImports(root, files.map((file) => file.replaceAll('\\', '/')).sort())

test('every import follows the direction of the house', () => {
  expect(imports.size).toBeGreaterThan(300)
  const problems = [...imports].flatMap(([file, targets]) =>
    targets.flatMap((target) => {
      const rule = importProblem(file, target)
      return rule === undefined ? [] : [`${file} imports ${target}: ${rule}`]
    }),
  )
  expect(problems.join('\n')).toBe('')
})

test('no imports go in a circle', () => {
  expect(findCycle(imports)?.join('\n  -> ') ?? '').toBe('')
})

test.each([
  ['conformance/model/text.ts', 'conformance/words/say.ts'],
  ['conformance/oracles/picture.ts', 'conformance/suites/canvas/service.ts'],
  ['conformance/runner/suite.ts', 'reference/exercises/canvas/protocol.ts'],
  ['conformance/runner/suite.ts', 'conformance/cli/judge.ts'],
  ['conformance/suites/canvas/service.ts', 'reference/exercises/canvas/server.ts'],
  ['conformance/suites/canvas/service.ts', 'reference/exercises/canvas/client.ts'],
  ['conformance/suites/canvas/service.ts', 'reference/exercises/other/protocol.ts'],
  ['conformance/suites/canvas/service.ts', 'conformance/suites/other/service.ts'],
  ['conformance/suites/canvas/service.ts', 'conformance/mutants/canvas/mutants.ts'],
  ['conformance/faults/evidence.ts', 'conformance/runner/suite.ts'],
  ['reference/exercises/canvas/server.ts', 'reference/exercises/other/protocol.ts'],
  ['reference/exercises/canvas/server.ts', 'conformance/model/text.ts'],
  ['reference/wire/length-prefix.ts', 'node:timers'],
  ['reference/wire/length-prefix.ts', 'reference/net/tcp-session.ts'],
  ['reference/exercises/canvas/server.ts', 'node:net'],
  ['conformance/subject/launched-server.ts', 'node:dgram'],
  ['reports/render.ts', 'conformance/runner/suite.ts'],
  ['scenarios/runner/act.ts', 'fuzz/engine/outcome.ts'],
  ['scenarios/runner/act.ts', 'conformance/cli.ts'],
  ['elsewhere/file.ts', 'conformance/model/text.ts'],
])('%s may not import %s', (file, imported) => {
  expect(importProblem(file, imported)).toBeTypeOf('string')
})

test.each([
  ['conformance/suites/canvas/service.ts', 'reference/exercises/canvas/protocol.ts'],
  ['conformance/suites/canvas/service.ts', 'conformance/suites/canvas/exchanges.ts'],
  ['conformance/mutants/canvas/mutants.ts', 'reference/exercises/canvas/server.ts'],
  ['conformance/mutants/canvas/mutants.ts', 'node:net'],
  ['conformance/cli/judge.ts', 'fuzz/fuzz-cases.ts'],
  ['scenarios/library.test.ts', 'reference/exercises/canvas/server.ts'],
  ['reference/net/tcp-session.ts', 'node:net'],
  ['reports/render.ts', 'preact'],
])('%s may import %s', (file, imported) => {
  expect(importProblem(file, imported)).toBeUndefined()
})

test('imports are read however they are written', () => {
  const text = [
    "import { a } from './a.ts'",
    "import type {\n  B,\n} from '../b.ts'",
    "export { c } from 'c'",
    "import './d.css'",
    "const e = await import('./e.ts')",
    "export interface F {\n  readonly kind: 'no'\n}",
    "export const g = 'no'",
    " * import { no } from './comment.ts'",
  ].join('\n')
  expect(importsIn(text, 'x/y/z.ts')).toEqual(['x/y/a.ts', 'x/b.ts', 'c', 'x/y/d.css', 'x/y/e.ts'])
})

test('a circle is told by its files', () => {
  const circle = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ])
  expect(findCycle(circle)).toEqual(['b', 'd', 'b'])
})
