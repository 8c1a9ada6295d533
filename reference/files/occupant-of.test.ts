import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { occupantOf } from './occupant-of.ts'

it('tells a file, a link to nowhere, a folder and nothing apart', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'occupant-'))
  await writeFile(join(dir, 'file'), '')
  await symlink('nowhere', join(dir, 'link'))
  await mkdir(join(dir, 'folder'))
  const occupants = await Promise.all(['file', 'link', 'folder', 'none'].map((name) => occupantOf(dir, name)))
  expect(occupants).toEqual(['file', 'file', 'other', 'nothing'])
  await rm(dir, { recursive: true })
})
