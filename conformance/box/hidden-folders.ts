import { lstatSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'

/** Where other people's files lie, and sockets of the machine's services. */
const candidates = ['/home', '/root', '/tmp', '/var/tmp', '/run', '/mnt', '/media', '/srv']

/** The folders of this machine that are empty inside a box, `more` among them. */
export function hiddenFolders(more: readonly string[] = []): string[] {
  const real = candidates.filter(isRealFolder)
  return [...real, ...more.filter((folder) => !real.some((each) => isInside(each, folder)))]
}

/** Whether `path` is `folder` or lies in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way)
}

function isRealFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
