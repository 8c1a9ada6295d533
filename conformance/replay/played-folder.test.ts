import { existsSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PlayedFolder } from './played-folder.ts'

const content = () => Buffer.from('contenido')
const open = (outer = '') => new PlayedFolder(outer, 'programa', content)

it('lets files come and go', async () => {
  await using folder = open()
  folder.change([{ path: 'programa/a.txt', bytes: 0 }], [])
  expect(readFileSync(join(folder.folder, 'a.txt'), 'utf8')).toBe('contenido')
  folder.change([], ['programa/a.txt'])
  expect(existsSync(join(folder.folder, 'a.txt'))).toBe(false)
})

it.each(['../fuera.txt', '/tmp/fuera.txt', 'programa/../../fuera.txt', 'programa//x', '', './x', 'a\0b'])(
  'writes nothing for the path %j',
  async (path) => {
    await using folder = open()
    folder.change([{ path, bytes: 0 }], [])
    folder.settle()
    expect(existsSync(join(folder.outer, path.replaceAll('\0', '')))).toBe(path === '')
  },
)

it('writes through no link, neither a recorded one nor one that lies there', async () => {
  await using outside = open()
  await using folder = open()
  folder.change([{ path: 'salida', link: outside.folder }], [])
  folder.change([{ path: 'salida/x.txt', bytes: 0 }], [])
  expect(readlinkSync(join(folder.outer, 'salida'))).toBe(outside.folder)
  expect(existsSync(join(outside.folder, 'x.txt'))).toBe(false)

  writeFileSync(join(outside.folder, 'y.txt'), 'ajeno')
  symlinkSync(join(outside.folder, 'y.txt'), join(folder.folder, 'y.txt'))
  folder.change([{ path: 'programa/y.txt', bytes: 0 }], [])
  expect(readFileSync(join(outside.folder, 'y.txt'), 'utf8')).toBe('ajeno')
})

it('becomes what the record says, whatever was done in it', async () => {
  await using folder = open()
  folder.change(
    [
      { path: 'programa', folder: true },
      { path: 'programa/a.txt', bytes: 0 },
    ],
    [],
  )
  writeFileSync(join(folder.folder, 'a.txt'), 'otro')
  writeFileSync(join(folder.folder, 'b.txt'), 'de más')
  folder.settle()
  expect(readFileSync(join(folder.folder, 'a.txt'), 'utf8')).toBe('contenido')
  expect(existsSync(join(folder.folder, 'b.txt'))).toBe(false)
})

it('has a path as long as the recorded one, and exchanges both in what is said', async () => {
  const recorded = `/var/tmp/${'x'.repeat(60)}`
  await using folder = open(recorded)
  expect(folder.outer).toHaveLength(recorded.length)
  const now = Buffer.from(`cat ${folder.outer}/programa/a.txt`)
  const then = Buffer.from(`cat ${recorded}/programa/a.txt`)
  expect(folder.asThen(now)).toEqual(then)
  expect(folder.asNow(then)).toEqual(now)
})
