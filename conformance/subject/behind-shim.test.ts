import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { behindShim } from './behind-shim.ts'

/** A pyenv whose `which` says `answer`, with a shim and the program behind it. */
async function pyenvSaying(answer: (root: string) => string) {
  const root = await mkdtemp(join(tmpdir(), 'zocalo-test-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const folder of ['shims', 'libexec', 'versions', 'tarea']) await mkdir(join(root, folder))
  const script = `#!/bin/sh\n[ "$1 $2" = "which python3" ] && echo '${answer(root)}'\n`
  for (const [name, text] of [
    ['libexec/pyenv', script],
    ['shims/python3', '#!/bin/sh\n'],
    ['versions/python3', '#!/bin/sh\n'],
  ] as const) {
    await writeFile(join(root, name), text)
    await chmod(join(root, name), 0o755)
  }
  return { root, shim: join(root, 'shims', 'python3'), folder: join(root, 'tarea') }
}

const environment = { PATH: process.env['PATH'] }

it('gives the program that pyenv names', async () => {
  const { root, shim, folder } = await pyenvSaying((at) => join(at, 'versions', 'python3'))
  expect(await behindShim(shim, folder, environment)).toBe(join(root, 'versions', 'python3'))
})

it('keeps the shim where a folder above chooses its version, which only the shim knows', async () => {
  const { root, shim, folder } = await pyenvSaying((at) => join(at, 'versions', 'python3'))
  await writeFile(join(root, '.python-version'), '3.9.1\n')
  expect(await behindShim(shim, folder, environment)).toBe(shim)
})

it.each(['', '/no/existe/python3', 'python3'])('keeps the shim where pyenv says “%s”', async (answer) => {
  const { shim, folder } = await pyenvSaying(() => answer)
  expect(await behindShim(shim, folder, environment)).toBe(shim)
})

it('leaves every other program alone', async () => {
  expect(await behindShim('/usr/bin/python3', '/tmp', environment)).toBe('/usr/bin/python3')
})
