import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RegisteredClient } from './client-database.ts'
import { ClientStore, databaseFile, UnreadableDatabase } from './client-store.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'indice-'))
})
afterEach(() => rm(folder, { recursive: true }))

const named = (name: string): RegisteredClient => ({ name, ip: '10.0.0.1', port: '1030', videos: [] })
const read = () => readFile(join(folder, databaseFile), 'utf8')

it('begins without a file and writes none before the first change', async () => {
  const store = await ClientStore.open(folder)
  expect(store.clients).toEqual([])
  await store.change(() => ({ result: undefined }))
  expect(await readdir(folder)).toEqual([])
})

it('keeps every one of many changes at once, in order, and leaves nothing but the file', async () => {
  const store = await ClientStore.open(folder)
  const names = Array.from({ length: 50 }, (_, i) => `c${i}`)
  const counts = await Promise.all(
    names.map((name) => store.change((clients) => ({ clients: [...clients, named(name)], result: clients.length }))),
  )
  expect(counts).toEqual(names.map((_, i) => i))
  expect(await readdir(folder)).toEqual([databaseFile])
  expect((await ClientStore.open(folder)).clients.map(({ name }) => name)).toEqual(names)
})

it('refuses a file that it does not understand, and does not touch it', async () => {
  await writeFile(join(folder, databaseFile), '2\nana 10.0.0.1 1030 0\n')
  const refusal = await ClientStore.open(folder).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(UnreadableDatabase)
  expect(refusal).toMatchObject({ path: join(folder, databaseFile), problem: { line: 3, wrong: 'ends-early' } })
  expect(await read()).toBe('2\nana 10.0.0.1 1030 0\n')
})

it('changes nothing when the file cannot be replaced, and goes on when it can again', async () => {
  const store = await ClientStore.open(folder)
  await store.change(() => ({ clients: [named('ana')], result: undefined }))
  const moved = `${folder}-movida`
  await rename(folder, moved)
  await expect(store.change(() => ({ clients: [], result: undefined }))).rejects.toMatchObject({ code: 'ENOENT' })
  await rename(moved, folder)
  expect(store.clients).toEqual([named('ana')])
  await store.change((clients) => ({ clients: [...clients, named('eva')], result: undefined }))
  expect(await read()).toBe('2\nana 10.0.0.1 1030 0\neva 10.0.0.1 1030 0\n')
})
