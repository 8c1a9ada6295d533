import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findProgram } from './find-program.ts'
import { pythonFolder } from './python-folder.ts'

it('finds a program by path from the folder and by name on the search path', async () => {
  await using home = await pythonFolder({ correr: '#!/bin/sh\n', apagado: '' })
  await chmod(join(home.folder, 'correr'), 0o755)
  await chmod(join(home.folder, 'apagado'), 0o644)

  expect(await findProgram('./correr', home.folder, '')).toBe(join(home.folder, 'correr'))
  expect(await findProgram('correr', '/', `/nowhere:${home.folder}`)).toBe(join(home.folder, 'correr'))
  await expect(findProgram('./apagado', home.folder, '')).rejects.toMatchObject({ code: 'program-not-executable' })
  await expect(findProgram('no-existe', home.folder, home.folder)).rejects.toMatchObject({ code: 'program-not-found' })
})
