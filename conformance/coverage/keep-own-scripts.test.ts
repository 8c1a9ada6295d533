import { expect, test } from 'vitest'
import { ownScripts } from './keep-own-scripts.ts'

const root = '/casa/zócalo'
const url = (path: string) => `file:///casa/z%C3%B3calo/${path}`

function kept(urls: readonly string[], compiled: readonly string[] = []): string[] {
  const cache = Object.fromEntries(compiled.map((each) => [each, {}]))
  const text = JSON.stringify({ result: urls.map((each) => ({ url: each, functions: [] })), 'source-map-cache': cache })
  return ownScripts(root, text)?.result.map((script) => script.url) ?? []
}

test('keeps the references and the engine, nothing of tests, packages or Node', () => {
  const own = [
    url('reference/wire/a.ts'),
    url('conformance/runner/b.ts'),
    url('fuzz/engine/c.ts'),
    url('scenarios/d.ts'),
  ]
  const others = [
    'node:fs',
    url('node_modules/x/reference/y.ts'),
    url('reference/wire/a.test.ts'),
    url('conformance/runner/fixtures/b.ts'),
    url('conformance/mutants/m.ts'),
    url('reports/render.ts'),
    'file:///otra/reference/wire/a.ts',
  ]
  expect(kept([...own, ...others])).toEqual(own)
})

test('keeps nothing of what was compiled into other text first', () => {
  const [plain, compiled] = [url('reference/a.ts'), url('reference/b.ts')]
  expect(kept([plain, compiled], [compiled])).toEqual([plain])
  expect(kept([`${plain}?vitest=17`, `${compiled}?vitest=17`], [`${compiled}?vitest=17`])).toEqual([plain])
})

test('a process that was ended while it wrote, or that has nothing of ours, tells nothing', () => {
  expect(ownScripts(root, '{"result":[{"url":"fi')).toBeUndefined()
  expect(ownScripts(root, '')).toBeUndefined()
  expect(ownScripts(root, '{"result":[{"url":"node:fs"}]}')).toBeUndefined()
})
