import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readRegular } from './read-regular.ts'

it('reads plain files, and nothing that leads elsewhere, waits or never ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  const at = (name: string) => join(folder, name)
  await writeFile(at('fichero'), 'ñandú')
  await writeFile(at('hueco'), '')
  await truncate(at('hueco'), 1e12)
  await symlink(at('fichero'), at('enlace'))
  await symlink('/dev/zero', at('sin-fin'))
  execFileSync('python3', ['-c', 'import os, sys; os.mkfifo(sys.argv[1])', at('tubo')])
  const names = ['fichero', 'hueco', 'enlace', 'sin-fin', 'tubo', '.', 'no-existe']
  const read = await Promise.all(names.map(async (name) => (await readRegular(at(name)))?.toString()))
  expect(read).toEqual(['ñandú', undefined, undefined, undefined, undefined, undefined, undefined])
  await rm(folder, { recursive: true })
})
