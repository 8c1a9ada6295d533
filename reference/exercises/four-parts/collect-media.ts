import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMediaName } from './media-name.ts'

/** What was found below a folder: paths below it, in order, and what could not be looked at. */
export interface CollectedMedia {
  readonly paths: readonly string[]
  readonly unreadable: readonly { readonly path: string; readonly code: string }[]
}

/** Looks for images, PDFs, audio and video in a folder and all below it; links to folders are not followed. */
export async function collectMedia(folder: string): Promise<CollectedMedia> {
  const paths: string[] = []
  const unreadable: { path: string; code: string }[] = []
  const waiting = ['']
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = await entriesOf(join(folder, below))
    if (typeof entries === 'string') unreadable.push({ path: below || '.', code: entries })
    else
      for (const entry of entries) {
        const path = join(below, entry.name)
        if (entry.isDirectory()) waiting.push(path)
        else if (isMediaName(entry.name) && (await isFile(entry, join(folder, path)))) paths.push(path)
      }
  }
  return { paths: paths.sort(), unreadable: unreadable.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

async function entriesOf(folder: string): Promise<Dirent[] | string> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile()
  // A link that leads nowhere counts, so that somebody is told of it when it cannot be opened.
  const target = await stat(path).catch(() => undefined)
  return target?.isFile() ?? true
}
