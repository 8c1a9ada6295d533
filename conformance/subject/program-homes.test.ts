import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { programHomes } from './program-homes.ts'
import { pythonFolder } from './python-folder.ts'

it('finds the folder where a program runs and those of its scripts', async () => {
  await using made = await pythonFolder()
  const { folder } = made
  await mkdir(join(folder, 'cliente'))
  await writeFile(join(folder, 'cliente', 'main.py'), '')
  expect(programHomes(folder, 'python3 cliente/main.py {host} {port}')).toEqual([folder, join(folder, 'cliente')])
  expect(programHomes(folder, 'python3 no-esta.py')).toEqual([folder])
  expect(programHomes(join(folder, 'cliente'), 'python3 ../cliente/main.py')).toEqual([join(folder, 'cliente')])
})
