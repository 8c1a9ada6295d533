import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { PreconditionNotReached } from '../model/outcome-errors.ts'
import { furnishFolder } from './furnish-folder.ts'

async function twoFolders(): Promise<{ inside: string; outside: string }> {
  const folders = await Promise.all(['a', 'b'].map((name) => mkdtemp(join(tmpdir(), `zocalo-test-${name}-`))))
  onTestFinished(async () => {
    for (const folder of folders) await rm(folder, { recursive: true })
  })
  return { inside: folders[0] ?? '', outside: folders[1] ?? '' }
}

it('writes files, in new folders too, and over those that are there', async () => {
  const { inside } = await twoFolders()
  await furnishFolder(inside, [{ path: 'archivos/uno', content: Buffer.from('viejo y largo') }])
  await furnishFolder(inside, [{ path: 'archivos/uno', content: Buffer.from('nuevo') }])
  expect(await readFile(join(inside, 'archivos/uno'), 'utf8')).toBe('nuevo')
})

it.each(['archivos', 'fichero'])('writes nothing through a link that the program made: %s', async (name) => {
  const { inside, outside } = await twoFolders()
  await symlink(name === 'archivos' ? outside : join(outside, 'ajeno'), join(inside, name))
  const path = name === 'archivos' ? 'archivos/uno' : 'fichero'
  const furnishing = furnishFolder(inside, [{ path, content: Buffer.from('x') }])
  await expect(furnishing).rejects.toBeInstanceOf(PreconditionNotReached)
  await expect(readFile(join(outside, name === 'archivos' ? 'uno' : 'ajeno'))).rejects.toThrow('ENOENT')
})
