import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands below a folder: each path with its kind, its permissions, its owner and its bytes. */
export function folderPicture(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const { mode, uid, size } = lstatSync(path)
      const text = entry.isFile() ? readFileSync(path, 'latin1') : ''
      return `${path} ${mode.toString(8)} ${uid} ${entry.isFile() ? size : ''} ${text}`
    })
    .toSorted()
}
