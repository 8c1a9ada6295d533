import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readableFolders } from './readable-folders.ts'

async function folderWithNeighbours() {
  const root = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await mkdir(join(root, 'datos'))
  await writeFile(join(root, 'datos', 'uno.txt'), '')
  return root
}

function shown(root: string, word: string): string[] {
  const start = { file: '/usr/bin/env', words: [word], folder: '/dev/shm/copia/programa', environment: {} }
  return readableFolders(start, [tmpdir()]).filter((folder) => folder.startsWith(root))
}

it('shows a folder that the command names, and not what lies beside it', async () => {
  const root = await folderWithNeighbours()
  expect(shown(root, join(root, 'datos'))).toEqual([join(root, 'datos')])
})

it('shows a file that the command names with those beside it', async () => {
  const root = await folderWithNeighbours()
  expect(shown(root, join(root, 'datos', 'uno.txt'))).toEqual([join(root, 'datos')])
})

it('shows nothing that the command does not name', async () => {
  expect(shown(await folderWithNeighbours(), 'datos')).toEqual([])
})
