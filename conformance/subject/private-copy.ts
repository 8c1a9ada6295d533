import { constants, mkdtempSync } from 'node:fs'
import { copyFile, mkdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { LaunchProblem } from './launch-problem.ts'
import { removeFolder, removeFolderNow } from './remove-folder.ts'
import { type CopyBounds, type FolderEntry, listWorkdir } from './workdir-entries.ts'

/** A private temporary copy of a student's folder; disposal removes it. */
export interface PrivateCopy extends AsyncDisposable {
  readonly folder: string
  /** Installed packages that stayed where they were: the copy has links to them. */
  readonly packages: readonly string[]
}

/** Where a copy is made, and how large it may be. */
export interface CopyPlace {
  readonly bounds?: CopyBounds
  /** The folder for a copy of so many bytes; the system's temporary one when absent. */
  readonly roomFor?: ((bytes: number) => Promise<string>) | undefined
}

/** Copies that are still there; an end of this process that awaits nothing takes them along. */
const present = new Set<string>()

const defaultBounds: CopyBounds = { maxBytes: 500_000_000, maxFiles: 20_000 }

/**
 * Copies a student's folder to a private place, one level below a folder of its own, so that `../x` stays private too;
 * without a folder to copy, the private one is empty.
 * Links stay links, caches and repositories are left out, installed packages (`venv`, `node_modules`) become links to the original.
 * @throws LaunchProblem when the folder is missing, unreadable or too large; nothing is left behind.
 */
export async function copyWorkdir(
  workdir: string | undefined,
  { bounds = defaultBounds, roomFor = async () => tmpdir() }: CopyPlace = {},
): Promise<PrivateCopy> {
  const source = resolve(workdir ?? 'programa')
  const entries = workdir === undefined ? [] : await listWorkdir(source, bounds)
  const bytes = entries.reduce((sum, entry) => sum + (entry.kind === 'file' ? entry.bytes : 0), 0)
  const outer = newFolder(await roomFor(bytes))
  const remove = async () => {
    await removeFolder(outer)
    forget(outer)
  }
  const folder = join(outer, basename(source) || 'workdir')
  try {
    await mkdir(folder)
    for (const entry of entries) await copyEntry(entry, source, folder)
  } catch (problem) {
    await remove()
    throw problem instanceof LaunchProblem ? problem : notWritable(problem)
  }
  const packages = entries.flatMap((entry) => (entry.kind === 'link' && entry.isPackages ? [entry.target] : []))
  return { folder, packages, [Symbol.asyncDispose]: remove }
}

/** Made and remembered in one go: an end of this process in between would leave it behind. */
function newFolder(place: string): string {
  try {
    const folder = mkdtempSync(join(place, 'zocalo-'))
    remember(folder)
    return folder
  } catch (problem) {
    return notWritable(problem)
  }
}

function remember(folder: string): void {
  if (present.size === 0) process.on('exit', removeAll)
  present.add(folder)
}

function forget(folder: string): void {
  present.delete(folder)
  if (present.size === 0) process.off('exit', removeAll)
}

function removeAll(): void {
  for (const folder of present) removeFolderNow(folder)
}

async function copyEntry(entry: FolderEntry, source: string, folder: string): Promise<void> {
  const from = join(source, entry.path)
  const to = join(folder, entry.path)
  // never recursive: the whole copy may just be removed, and must not come back
  if (entry.kind === 'folder') await mkdir(to)
  else if (entry.kind === 'link') await symlink(entry.target, to)
  else await copyFile(from, to, constants.COPYFILE_FICLONE).catch((problem) => unlessVanished(problem, from))
}

function unlessVanished(problem: NodeJS.ErrnoException, path: string): void {
  if (problem.code === 'ENOENT') return
  if (problem.code === 'EACCES' || problem.code === 'EPERM') throw new LaunchProblem('workdir-unreadable', { path })
  throw problem
}

function notWritable(problem: unknown): never {
  throw new LaunchProblem('copy-not-writable', { problem: (problem as Error).message })
}
