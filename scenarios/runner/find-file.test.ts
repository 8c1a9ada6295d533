import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findFiles } from './find-file.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zocalo-find-'))
  await mkdir(join(folder, 'hilo1_127.0.0.1', 'más'), { recursive: true })
  await mkdir(join(folder, '127.0.0.2'))
  for (const path of ['a.txt', 'hilo1_127.0.0.1/a.txt', 'hilo1_127.0.0.1/más/a.txt', '127.0.0.2/a.txt'])
    await writeFile(join(folder, path), path)
  await symlink(folder, join(folder, 'vuelta'))
})

afterAll(() => rm(folder, { recursive: true }))

it('a path is one file', async () => {
  expect(await findFiles(folder, { path: 'hilo1_127.0.0.1/a.txt' })).toEqual(['hilo1_127.0.0.1/a.txt'])
  expect(await findFiles(folder, { path: 'b.txt' })).toEqual([])
})

it('a name is found anywhere, without following links', async () => {
  expect(await findFiles(folder, { name: 'a.txt' })).toHaveLength(4)
})

it('or below a folder whose name contains a text', async () => {
  expect([...(await findFiles(folder, { name: 'a.txt', in: '127.0.0.1' }))].sort()).toEqual([
    'hilo1_127.0.0.1/a.txt',
    'hilo1_127.0.0.1/más/a.txt',
  ])
  expect(await findFiles(folder, { name: 'a.txt', in: 'a.txt' })).toEqual([])
})

it('nothing is found in a folder that is gone', async () => {
  expect(await findFiles(join(folder, 'no'), { name: 'a.txt' })).toEqual([])
})
