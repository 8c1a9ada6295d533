import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { servedFolder } from '../../../reference/exercises/storage/protocol.ts'
import { programHomes } from '../../subject/program-homes.ts'
import { onlyFiles, type Surround } from '../../subject/surroundings.ts'
import { secretFile, servedFiles } from './served-files.ts'

/** What a launched server finds: our files, and only they, in every place where its `archivos` may be. */
export const serverSurroundings: Surround = onlyFiles(async (folder, command) => {
  for (const served of await servedFolders(folder, command)) {
    await rm(served, { recursive: true, force: true })
    await mkdir(served, { recursive: true })
    for (const { name, content } of servedFiles) await writeFile(join(served, name), content)
    await writeFile(join(dirname(served), secretFile.name), secretFile.content)
  }
})

/** Wherever the program may look for it, and wherever such a folder is already. */
async function servedFolders(folder: string, command: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const present = entries.filter((entry) => entry.isDirectory() && entry.name === servedFolder)
  return new Set([
    ...programHomes(folder, command).map((home) => join(home, servedFolder)),
    ...present.map((entry) => join(entry.parentPath, entry.name)),
  ])
}
