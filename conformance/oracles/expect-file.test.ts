import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import { expectFile, filesBelow } from './expect-file.ts'

const content = Buffer.from('contenido')
const wanted = { name: 'a.pdf', content, isPlace: (path: string) => path.endsWith('/a.pdf') }

async function folder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  await mkdir(join(path, '127.0.0.1'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

it('waits for a file that is moved into place later', async () => {
  await using kept = await folder()
  const waiting = expectFile(kept.path, wanted, 5000)
  await writeFile(join(kept.path, 'half'), content)
  await rename(join(kept.path, 'half'), join(kept.path, '127.0.0.1', 'a.pdf'))
  await expect(waiting).resolves.toBeUndefined()
  expect(await filesBelow(kept.path)).toEqual(['127.0.0.1/a.pdf'])
})

it('says that a file is missing, or how it differs', async () => {
  await using kept = await folder()
  await writeFile(join(kept.path, 'a.pdf'), content)
  await expect(expectFile(kept.path, wanted, 10)).rejects.toMatchObject({ reason: { code: 'file-missing' } })
  await writeFile(join(kept.path, '127.0.0.1', 'a.pdf'), 'conteXido')
  const failure: unknown = await expectFile(kept.path, wanted, 10).catch((problem: unknown) => problem)
  expect(failure).toBeInstanceOf(ExpectationFailed)
  expect(failure).toMatchObject({ reason: { code: 'content-differs' }, facts: { details: { offset: 5 } } })
})

it('follows no link that a program left', async () => {
  await using kept = await folder()
  await writeFile(join(kept.path, 'elsewhere'), content)
  await symlink(join(kept.path, 'elsewhere'), join(kept.path, '127.0.0.1', 'a.pdf'))
  await expect(expectFile(kept.path, wanted, 10)).rejects.toMatchObject({ reason: { code: 'file-missing' } })
})
