import { chmod, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { launchProgram } from './launch-program.ts'
import { copyWorkdir } from './private-copy.ts'
import { pythonFolder } from './python-folder.ts'

it('copies a folder without repositories and caches, and removes the copy', async () => {
  await using home = await pythonFolder({ 'servidor.py': 'x = 1\n' })
  for (const folder of ['.git', '__pycache__', 'venv', 'archivos', 'archivos/dentro'])
    await mkdir(join(home.folder, folder))
  await writeFile(join(home.folder, 'archivos/dentro/ñandú.bin'), Buffer.of(0, 255))
  await writeFile(join(home.folder, 'venv/python'), 'installed')

  const copy = await copyWorkdir(home.folder)
  expect(basename(copy.folder)).toBe(basename(home.folder))
  expect((await readdir(copy.folder)).sort()).toEqual(['archivos', 'servidor.py', 'venv'])
  expect(await readFile(join(copy.folder, 'archivos/dentro/ñandú.bin'))).toEqual(Buffer.of(0, 255))
  expect(await readlink(join(copy.folder, 'venv'))).toBe(join(home.folder, 'venv'))

  await copy[Symbol.asyncDispose]()
  await expect(readdir(join(copy.folder, '..'))).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await readFile(join(home.folder, 'venv/python'), 'utf8')).toBe('installed')
})

it('copies links as links that stay inside the copy', async () => {
  await using home = await pythonFolder({ 'a.txt': 'a' })
  await symlink('a.txt', join(home.folder, 'relativo'))
  await symlink(join(home.folder, 'a.txt'), join(home.folder, 'absoluto'))
  await symlink('/etc/hostname', join(home.folder, 'afuera'))
  await symlink('.', join(home.folder, 'circular'))
  await using copy = await copyWorkdir(home.folder)

  await writeFile(join(copy.folder, 'absoluto'), 'changed')
  expect(await readFile(join(copy.folder, 'relativo'), 'utf8')).toBe('changed')
  expect(await readFile(join(home.folder, 'a.txt'), 'utf8')).toBe('a')
  expect(await readlink(join(copy.folder, 'afuera'))).toBe('/etc/hostname')
  expect(await readlink(join(copy.folder, 'circular'))).toBe('.')
})

it('leaves the original alone when the program writes, deletes and escapes upwards', async () => {
  await using home = await pythonFolder({
    'a.txt': 'original',
    'p.py': `import os\nopen('a.txt','w').write('other')\nopen('../arriba.txt','w').write('x')\nos.remove('p.py')\n`,
  })
  const copy = await copyWorkdir(home.folder)
  await using program = await launchProgram({ command: 'python3 p.py', folder: copy.folder })
  expect(await program.waitForExit(5_000)).toMatchObject({ code: 0 })

  expect(await readFile(join(copy.folder, '../arriba.txt'), 'utf8')).toBe('x')
  await copy[Symbol.asyncDispose]()
  expect((await readdir(home.folder)).sort()).toEqual(['a.txt', 'p.py'])
  expect(await readFile(join(home.folder, 'a.txt'), 'utf8')).toBe('original')
})

it('explains a folder that cannot be copied', async () => {
  await using home = await pythonFolder({ 'a.txt': 'x'.repeat(100) })
  const bounds = { bounds: { maxBytes: 99, maxFiles: 10 } }
  await expect(copyWorkdir(join(home.folder, 'nada'))).rejects.toMatchObject({ code: 'workdir-missing' })
  await expect(copyWorkdir(join(home.folder, 'a.txt'))).rejects.toMatchObject({ code: 'workdir-not-a-folder' })
  await expect(copyWorkdir(home.folder, bounds)).rejects.toMatchObject({ code: 'workdir-too-large' })
  await expect(copyWorkdir(home.folder, { bounds: { maxBytes: 100, maxFiles: 0 } })).rejects.toMatchObject({
    code: 'workdir-too-large',
  })
  await using copy = await copyWorkdir(home.folder, { bounds: { maxBytes: 100, maxFiles: 1 } })
  expect(await readdir(copy.folder)).toEqual(['a.txt'])
})

it.skipIf(process.getuid?.() === 0)('names the file that cannot be read and leaves nothing behind', async () => {
  await using home = await pythonFolder({ 'a.txt': 'x', 'secreto.txt': 'y' })
  await chmod(join(home.folder, 'secreto.txt'), 0o000)
  const before = await readdir(tmpdir())
  await expect(copyWorkdir(home.folder)).rejects.toMatchObject({
    code: 'workdir-unreadable',
    text: { en: expect.stringContaining('secreto.txt') },
  })
  const copies = (await readdir(tmpdir())).filter((name) => !before.includes(name))
  const ours = await Promise.all(copies.map((name) => readdir(join(tmpdir(), name)).catch(() => [])))
  expect(ours.flat()).not.toContain(basename(home.folder))
})
