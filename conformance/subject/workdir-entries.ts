import { lstat, readdir, readlink, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { LaunchProblem } from './launch-problem.ts'

/** How large a folder may be to be copied. */
export interface CopyBounds {
  readonly maxBytes: number
  readonly maxFiles: number
}

/** Something of a student's folder that goes into the private copy; paths are relative to the folder. */
export type FolderEntry =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'link'; readonly path: string; readonly target: string; readonly isPackages?: true }

const leftOut = new Set(['.git', '__pycache__'])
const installedPackages = new Set(['node_modules', 'venv', '.venv'])

/**
 * What has to be copied of a folder, parents before children; sockets, pipes and devices are left out.
 * @throws LaunchProblem when the folder is missing, unreadable or over the bounds.
 */
export async function listWorkdir(workdir: string, bounds: CopyBounds): Promise<FolderEntry[]> {
  await mustBeFolder(workdir)
  const entries: FolderEntry[] = []
  const waiting = ['']
  let bytes = 0
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const found of await readFolder(join(workdir, folder))) {
      const path = join(folder, found.name)
      if (leftOut.has(found.name)) continue
      if (found.isDirectory() && installedPackages.has(found.name)) entries.push(linkToOriginal(workdir, path))
      else if (found.isDirectory()) {
        entries.push({ kind: 'folder', path })
        waiting.push(path)
      } else if (found.isSymbolicLink()) entries.push(await sameLink(workdir, path))
      else if (found.isFile()) {
        const size = await sizeOf(join(workdir, path))
        entries.push({ kind: 'file', path, bytes: size })
        bytes += size
      }
      if (bytes > bounds.maxBytes || entries.length > bounds.maxFiles) throw tooLarge(workdir, bounds)
    }
  }
  return entries
}

async function mustBeFolder(workdir: string): Promise<void> {
  const found = await stat(workdir).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') throw new LaunchProblem('workdir-missing', { folder: workdir })
    if (problem.code === 'ENOTDIR') throw new LaunchProblem('workdir-not-a-folder', { folder: workdir })
    throw new LaunchProblem('workdir-unreadable', { path: workdir })
  })
  if (!found.isDirectory()) throw new LaunchProblem('workdir-not-a-folder', { folder: workdir })
}

function readFolder(path: string) {
  return readdir(path, { withFileTypes: true }).catch(() => {
    throw new LaunchProblem('workdir-unreadable', { path })
  })
}

async function sizeOf(path: string): Promise<number> {
  return (await lstat(path).catch(() => undefined))?.size ?? 0
}

function linkToOriginal(workdir: string, path: string): FolderEntry {
  return { kind: 'link', path, target: join(workdir, path), isPackages: true }
}

/** A link to the inside must lead to the inside of the copy, one to the outside must still find its target. */
async function sameLink(workdir: string, path: string): Promise<FolderEntry> {
  const link = join(workdir, path)
  const target = resolve(dirname(link), await readlink(link))
  return { kind: 'link', path, target: isInside(workdir, target) ? relative(dirname(link), target) || '.' : target }
}

function isInside(workdir: string, target: string): boolean {
  const way = relative(workdir, target)
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way)
}

function tooLarge(folder: string, bounds: CopyBounds): LaunchProblem {
  return new LaunchProblem('workdir-too-large', {
    folder,
    megabytes: Math.round(bounds.maxBytes / 1_000_000),
    files: bounds.maxFiles,
  })
}
