import { closeSync, openSync, readlinkSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BoxedStart } from './box.ts'
import { findTool } from './find-tool.ts'
import { isInside } from './hidden-folders.ts'

const projectFolder = fileURLToPath(new URL('../../', import.meta.url))
const searched = ['PYTHONPATH', 'LD_LIBRARY_PATH', 'PYENV_ROOT', 'VIRTUAL_ENV', 'JAVA_HOME']
const programFolders = new Set(['bin', 'sbin', 'shims'])

/**
 * What a program needs to find although it lies in a hidden folder: its interpreter, whatever the way to it, its
 * packages, and our own folder. Never a whole home, and nothing that only the submission itself points to.
 */
export function readableFolders(start: BoxedStart, hidden: readonly string[]): string[] {
  const { environment, file, words, folder, readable = [] } = start
  const isHidden = (path: string) => hidden.some((each) => isInside(each, path))
  const path = (environment['PATH'] ?? '').split(delimiter).filter(isAbsolute)
  const named = searched.flatMap((name) => (environment[name] ?? '').split(delimiter)).filter(isAbsolute)
  const programs = [file, ...interpreters(file, environment['PATH'] ?? ''), ...[...named, ...readable].map(pythonIn)]
  const wanted = [
    projectFolder,
    ...named,
    ...readable,
    ...path.flatMap(withLibraries),
    ...programs.flatMap(wayTo).flatMap((each) => withLibraries(dirname(each))),
    ...words.filter((word) => isAbsolute(word) && !isInside(dirname(folder), word)).flatMap(withNeighbours),
  ]
  return outermost(
    wanted.map((each) => resolve(each)).filter((each) => isHidden(each) && !isHome(each) && exists(each)),
  )
}

/** Where people's files start: such a folder is never shown as a whole. */
function isHome(path: string): boolean {
  const isShared = ['/', '/home', '/root', '/tmp', '/var/tmp', '/run', '/mnt', '/media', '/srv'].includes(path)
  return isShared || dirname(path) === '/home' || path === process.env['HOME']
}

/** A folder of programs with the libraries that belong to it. */
function withLibraries(folder: string): string[] {
  if (!programFolders.has(basename(folder))) return []
  const prefix = dirname(folder)
  if (isHome(prefix) || basename(prefix) === '.local') return [folder, join(prefix, 'lib')]
  const isInstallation =
    basename(folder) === 'shims' || ['lib', 'pyvenv.cfg'].some((name) => exists(join(prefix, name)))
  return isInstallation ? [prefix] : [folder]
}

/** A file that the command names, with those beside it; alone where beside it lies everything. A folder is all that it names. */
function withNeighbours(path: string): string[] {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  return [path, ...(!isFile || isHome(dirname(path)) ? [] : [dirname(path)])]
}

function pythonIn(prefix: string): string {
  return join(prefix, 'bin', 'python3')
}

/** The file, and each that it leads to as a link. */
function wayTo(file: string): string[] {
  const way: string[] = []
  for (let at: string | undefined = file; at !== undefined && way.length < 10; at = linkedFrom(at)) way.push(at)
  return orElse(() => [...way, realpathSync(file)], [])
}

function linkedFrom(file: string): string | undefined {
  return orElse(() => resolve(dirname(file), readlinkSync(file)), undefined)
}

/** What the first line of a script asks for. */
function interpreters(file: string, path: string): string[] {
  const [program = '', ...words] = firstLine(file)
    .replace(/^#!\s*/, '')
    .split(/\s+/)
  if (!isAbsolute(program)) return []
  const named = basename(program) === 'env' ? words.find((word) => !word.startsWith('-')) : undefined
  const found = named === undefined ? undefined : findTool(named, path)
  return found === undefined ? [program] : [program, found]
}

function firstLine(file: string): string {
  return orElse(() => {
    const opened = openSync(file, 'r')
    try {
      const head = Buffer.alloc(256)
      const line = head.toString('latin1', 0, readSync(opened, head)).split('\n')[0] ?? ''
      return line.startsWith('#!') ? line : ''
    } finally {
      closeSync(opened)
    }
  }, '')
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

function outermost(folders: readonly string[]): string[] {
  const all = [...new Set(folders)]
  return all.filter((each) => !all.some((other) => other !== each && isInside(other, each))).sort()
}

function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
