import { lstat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a folder has under a name: nothing, a file that may be replaced, or something else, such as a folder. */
export async function occupantOf(folder: string, name: string): Promise<'nothing' | 'file' | 'other'> {
  try {
    const stat = await lstat(join(folder, name))
    return stat.isFile() || stat.isSymbolicLink() ? 'file' : 'other'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'nothing'
    throw error
  }
}
