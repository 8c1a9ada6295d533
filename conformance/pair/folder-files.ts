import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What stands in a program's folder, as far as anybody looks. */
export interface FolderFiles {
  /** Regular files by their paths, in order. */
  readonly files: readonly string[]
  /** Absolute paths: the folder itself, and those below it. */
  readonly folders: readonly string[]
}

/** No copy of a submission has more files; a program that makes more of them is not looked at any further. */
const mostFiles = 20_000
const mostFolders = 2_000
const mostDeep = 24

/** The regular files and the folders below a folder; links are not followed, not even one in its own place. */
export function folderFiles(folder: string): FolderFiles {
  const files: string[] = []
  const folders: string[] = []
  const waiting = [{ path: '', deep: 0 }]
  for (
    let next = waiting.pop();
    next && files.length < mostFiles && folders.length < mostFolders;
    next = waiting.pop()
  ) {
    const { path, deep } = next
    const at = join(folder, path)
    for (const entry of entriesIn(at)) {
      if (entry.isFile() && files.length < mostFiles) files.push(join(path, entry.name))
      else if (entry.isDirectory() && deep < mostDeep) waiting.push({ path: join(path, entry.name), deep: deep + 1 })
    }
    folders.push(at)
  }
  return { files: files.sort(), folders }
}

function entriesIn(folder: string) {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder, { withFileTypes: true }) : []
  } catch {
    return []
  }
}
