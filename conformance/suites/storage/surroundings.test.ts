import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { secretFile, servedFiles } from './served-files.ts'
import { serverSurroundings } from './surroundings.ts'

const names = servedFiles.map(({ name }) => name).sort()

it('puts our files, and nothing else, wherever the folder of the server may be', async () => {
  await using place = await privateFolder()
  const { folder } = place
  await mkdir(join(folder, 'servidor/archivos'), { recursive: true })
  await mkdir(join(folder, 'src'))
  await writeFile(join(folder, 'servidor/archivos/suyo.txt'), 'suyo')
  await writeFile(join(folder, 'src/servidor.py'), '')
  await using _ = await serverSurroundings(folder, 'python3 src/servidor.py {host} {port}', true)
  for (const where of ['.', 'servidor', 'src']) {
    expect(readdirSync(join(folder, where, 'archivos')).sort(), where).toEqual(names)
    expect(readFileSync(join(folder, where, secretFile.name)), where).toEqual(secretFile.content)
  }
})

it('leaves a folder alone in which the program ran before', async () => {
  await using place = await privateFolder()
  await using _ = await serverSurroundings(place.folder, 'python3 servidor.py', false)
  expect(existsSync(join(place.folder, 'archivos'))).toBe(false)
})

async function privateFolder(): Promise<AsyncDisposable & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
