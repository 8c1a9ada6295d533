import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { FolderWatch } from './folder-watch.ts'

async function folderWith(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const watch = new FolderWatch(folder, new Set(['programa.py']), () => {})
  onTestFinished(async () => {
    watch[Symbol.dispose]()
    await rm(folder, { recursive: true })
  })
  return { folder, watch }
}

const texts = (files: ReadonlyMap<string, Buffer>) =>
  Object.fromEntries([...files].map(([path, content]) => [path, content.toString()]))

it('knows the files of before and of now, below subfolders too, without those of the program', async () => {
  const { folder, watch } = await folderWith({ 'programa.py': 'print()', viejo: 'a' })
  await mkdir(join(folder, 'archivos'))
  await writeFile(join(folder, 'archivos', 'nuevo'), 'b')
  expect(texts(watch.before)).toEqual({ viejo: 'a' })
  expect(texts(watch.files())).toEqual({ viejo: 'a', 'archivos/nuevo': 'b' })
})

it('tells a file of the program once it has changed', async () => {
  const { folder, watch } = await folderWith({ 'programa.py': 'print()' })
  await writeFile(join(folder, 'programa.py'), 'otra cosa')
  expect(texts(watch.files())).toEqual({ 'programa.py': 'otra cosa' })
})

it('notes in order what appears, changes and vanishes', async () => {
  const { folder, watch } = await folderWith({})
  // nothing of this lets the system tell its own changes in between
  writeFileSync(join(folder, 'a.parte'), '12')
  watch.look()
  writeFileSync(join(folder, 'a.parte'), '1234')
  watch.look()
  renameSync(join(folder, 'a.parte'), join(folder, 'a'))
  watch.look()
  expect(watch.changes.map(({ path, kind, bytes }) => `${path} ${kind} ${bytes}`)).toEqual([
    'a.parte appeared 2',
    'a.parte changed 4',
    'a appeared 4',
    'a.parte vanished 0',
  ])
})

it('is told by the system, also of folders that are new', async () => {
  const { folder, watch } = await folderWith({})
  const paths = () => watch.changes.map(({ path }) => path)
  await mkdir(join(folder, 'hondo', 'mas'), { recursive: true })
  await writeFile(join(folder, 'hondo', 'mas', 'uno'), '1')
  await vi.waitFor(() => expect(paths()).toContain('hondo/mas/uno'), { timeout: 10_000, interval: 5 })
  await writeFile(join(folder, 'hondo', 'mas', 'dos'), '2')
  await vi.waitFor(() => expect(paths()).toContain('hondo/mas/dos'), { timeout: 10_000, interval: 5 })
})

it('never follows a link, not even one in place of the folder', async () => {
  const { folder, watch } = await folderWith({})
  symlinkSync('/etc', join(folder, 'enlace'))
  expect([...watch.files().keys()]).toEqual([])
  rmSync(folder, { recursive: true })
  symlinkSync('/etc', folder)
  expect([...watch.files().keys()]).toEqual([])
})

it('goes on when a program makes more than anybody can look at', async () => {
  const { folder, watch } = await folderWith({})
  const makes = `import os
for i in range(1000):
    open(b'%d-' % i + b'\\xff' * 200, 'w').close()
for i in range(5):
    open('grande%d' % i, 'wb').write(b'x' * 20_000_000)
for i in range(400):
    os.mkdir('honda')
    os.chdir('honda')
`
  execFileSync('python3', ['-c', makes], { cwd: folder })
  const since = performance.now()
  watch.look()
  const bytes = [...watch.files().values()].reduce((sum, { length }) => sum + length, 0)
  expect(bytes).toBe(60_000_000)
  expect(performance.now() - since).toBeLessThan(5_000)
})
