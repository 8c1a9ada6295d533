import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countLines } from './count-lines.ts'
import { keepOwnScripts } from './keep-own-scripts.ts'
import { runNode } from './run-node.ts'

let root: string

/** Which way is taken tells who ran; only who was compiled comes to the last one. */
const shared = `interface Way {
  readonly name: string
}

export function take({ name }: Way): string {
  if (name === 'main') {
    return 'main'
  }
  if (name === 'worker') {
    return 'worker'
  }
  if (name === 'child') {
    return 'child'
  }
  if (name === 'compiled') {
    return 'compiled'
  }
  return 'nobody'
}
`
const main = `import { spawnSync } from 'node:child_process'
import { Worker } from 'node:worker_threads'
import { take } from '../reference/shared.ts'

take({ name: 'main' })
new Worker(new URL('../reference/worker.ts', import.meta.url))
spawnSync(process.execPath, [new URL('../reference/child.ts', import.meta.url).pathname])
`
const one = (name: string) => `import { take } from './shared.ts'\n\ntake({ name: '${name}' })\n`

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zocalo-count-'))
  for (const room of ['reference', 'fuzz']) await mkdir(join(root, room))
  const files = {
    'reference/shared.ts': shared,
    'fuzz/main.ts': main,
    'reference/worker.ts': one('worker'),
    'reference/child.ts': one('child'),
    'reference/compiled.ts': one('compiled'),
    'reference/lost.ts': 'export const lost = 1\n',
    'reference/words.ts': 'export type Word = string\n',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text)
  await writeFile(join(root, 'package.json'), '{ "type": "module" }')
})

afterAll(() => rm(root, { recursive: true, force: true }))

test('counts exactly the lines that a process, its thread and its child executed', async () => {
  const [written, own, folder] = ['v8', 'own', 'page'].map((name) => join(root, name)) as [string, string, string]
  const env = { NODE_V8_COVERAGE: written, NODE_DISABLE_COMPILE_CACHE: '1' }
  expect(await runNode(['fuzz/main.ts'], { cwd: root, env })).toBe(0)
  const tsx = import.meta.resolve('tsx')
  expect(await runNode(['--import', tsx, 'reference/compiled.ts'], { cwd: root, env })).toBe(0)

  expect(await keepOwnScripts(root, written, own)).toBe(3)
  const files = await countLines(root, own, folder)

  const shared = files.find(({ path }) => path === 'reference/shared.ts')
  expect(shared).toMatchObject({
    room: 'reference',
    lines: 19,
    uncovered: [[15, 18]],
  })
  const lost = files.filter(({ page }) => page === undefined)
  expect(lost.map(({ path, lines, covered }) => [path, lines, covered])).toEqual([
    ['reference/compiled.ts', 3, 0],
    ['reference/lost.ts', 1, 0],
  ])
  expect(files.map(({ path }) => path)).not.toContain('reference/words.ts')
  await access(join(folder, shared?.page ?? ''))
  expect(await readFile(join(folder, shared?.page ?? ''), 'utf8')).toContain('nobody')
})
