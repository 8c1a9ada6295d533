import { execFileSync } from 'node:child_process'
import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FileFolder } from './file-folder.ts'
import { copyName, incompletePrefix, isFileName } from './file-name.ts'
import { temporaryFolder } from './storage-session.ts'

const plenty = 1_000_000
const hola = Buffer.from('hola')

async function folderBesideSecret(outer: string): Promise<FileFolder> {
  await writeFile(join(outer, 'secreto'), 'secreto')
  return FileFolder.open(join(outer, 'archivos'))
}

const escapes = [
  '../secreto',
  '..',
  '.',
  '',
  '/etc/passwd',
  'a\0b',
  './a',
  'x/../a',
  '\ud800',
  'a'.repeat(256),
  7,
  null,
]

it.each(escapes)('neither reads nor writes under %j', async (name) => {
  await using outer = await temporaryFolder()
  const folder = await folderBesideSecret(outer.path)
  await folder.store('a', hola)
  expect(isFileName(name)).toBe(false)
  expect(await folder.read(name, plenty)).toBeUndefined()
  expect(await folder.store(name, Buffer.from('malo'))).toBe(false)
  expect(await folder.storeBeside(name, Buffer.from('malo'))).toBeUndefined()
  expect(await folder.duplicate(name, plenty)).toBeUndefined()
  expect(await readFile(join(outer.path, 'secreto'), 'utf8')).toBe('secreto')
  expect(await readdir(folder.path)).toEqual(['a'])
})

it('follows no link, opens no pipe and no folder, and lists none of them', async () => {
  await using outer = await temporaryFolder()
  const folder = await folderBesideSecret(outer.path)
  await symlink('../secreto', join(folder.path, 'enlace'))
  await mkdir(join(folder.path, 'carpeta'))
  execFileSync('python3', ['-c', 'import os, sys; os.mkfifo(sys.argv[1])', join(folder.path, 'tubo')])
  await folder.store('ñandú 日.txt', hola)
  for (const name of ['enlace', 'carpeta', 'tubo']) expect(await folder.read(name, plenty)).toBeUndefined()
  expect(await folder.list()).toEqual(['ñandú 日.txt'])
  expect(await folder.store('enlace', hola)).toBe(true)
  expect(await readFile(join(outer.path, 'secreto'), 'utf8')).toBe('secreto')
  expect(await folder.store('carpeta', hola)).toBe(false)
})

it('neither lists nor gives a file that is being written, and lets nobody take its name', async () => {
  await using outer = await temporaryFolder()
  const folder = await FileFolder.open(outer.path)
  await writeFile(join(outer.path, `${incompletePrefix}9`), 'medio')
  expect(await folder.list()).toEqual([])
  expect(await folder.read(`${incompletePrefix}9`, plenty)).toBeUndefined()
  expect(await folder.store(`${incompletePrefix}9`, hola)).toBe(false)
})

it('replaces on store, keeps on storeBeside, and copies under free names even at once', async () => {
  await using outer = await temporaryFolder()
  const folder = await FileFolder.open(outer.path)
  await folder.store('a.txt', Buffer.from('viejo'))
  await folder.store('a.txt', hola)
  expect(await folder.storeBeside('a.txt', Buffer.from('otro'))).toBe('a (copia 1).txt')
  const copies = await Promise.all(Array.from({ length: 5 }, () => folder.duplicate('a.txt', plenty)))
  expect(new Set(copies).size).toBe(5)
  expect((await folder.list())?.length).toBe(7)
  expect((await readFile(join(outer.path, copies[0] as string))).equals(hola)).toBe(true)
  expect(await folder.duplicate('nada', plenty)).toBeUndefined()
  expect(await folder.duplicate('a.txt', 3)).toBeUndefined()
})

it('never writes into a file that stands under its name', async () => {
  await using outer = await temporaryFolder()
  const folder = await FileFolder.open(join(outer.path, 'archivos'))
  await folder.store('a', hola)
  await link(join(folder.path, 'a'), join(outer.path, 'mientras'))
  await folder.store('a', Buffer.from('nuevo'))
  expect(await readFile(join(outer.path, 'mientras'), 'utf8')).toBe('hola')
  expect(await readdir(folder.path)).toEqual(['a'])
})

it('says that nothing can be listed when its folder is gone', async () => {
  await using outer = await temporaryFolder()
  const folder = await FileFolder.open(join(outer.path, 'x'))
  await outer[Symbol.asyncDispose]()
  expect(await folder.list()).toBeUndefined()
  expect(await folder.store('a', hola)).toBe(false)
})

it('names copies before the extension', () => {
  expect([copyName('foto.jpg', 2), copyName('LEEME', 1), copyName('.oculto', 1)]).toEqual([
    'foto (copia 2).jpg',
    'LEEME (copia 1)',
    '.oculto (copia 1)',
  ])
})
