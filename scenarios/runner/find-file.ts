import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FilePlace } from './scenario.ts'

/** How much of a program's folder is searched. */
const mostFolders = 2000
const mostDepth = 12

/** The files of `folder` that stand at `place`, as paths relative to it; links are not followed. */
export async function findFiles(folder: string, place: FilePlace): Promise<readonly string[]> {
  const found: string[] = []
  const waiting: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }]
  for (let searched = 0; waiting.length > 0 && searched < mostFolders; searched++) {
    const { path, depth } = waiting.shift() as (typeof waiting)[number]
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory() && depth < mostDepth) waiting.push({ path: inner, depth: depth + 1 })
      else if (entry.isFile() && isAt(inner, place)) found.push(inner)
    }
  }
  return found
}

/** `in` must be a part of the name of one of the folders above it. */
function isAt(path: string, place: FilePlace): boolean {
  if ('path' in place) return path === place.path
  const folders = path.split('/')
  const name = folders.pop()
  const { in: inside } = place
  return name === place.name && (inside === undefined || folders.some((folder) => folder.includes(inside)))
}
