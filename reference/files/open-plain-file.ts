import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { isPlainName } from './plain-name.ts'

/** Opens a file of a folder for reading; nothing when the folder has no such file or the name would leave it. */
export async function openPlainFile(
  folder: string,
  name: string,
): Promise<{ readonly file: FileHandle; readonly size: number } | undefined> {
  if (!isPlainName(name)) return undefined
  const file = await openIfThere(join(folder, name))
  if (!file) return undefined
  const stat = await file.stat()
  if (stat.isFile()) return { file, size: stat.size }
  await file.close()
  return undefined
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    // a pipe in the folder would keep a plain open waiting
    return await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch {
    return undefined
  }
}
