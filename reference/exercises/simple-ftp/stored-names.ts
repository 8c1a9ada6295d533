import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isPlainName } from '../../files/plain-name.ts'
import { isSendableName } from './protocol.ts'

/** Whether a file of this name may be asked for or stored: it stays in the folder and is no unfinished file. */
export function isAllowedName(name: string): boolean {
  return isPlainName(name) && isSendableName(name) && !/^\.descarga-.*\.parcial$/.test(name)
}

/** The names of the files of a folder, in order. @throws the system's error. */
export async function storedNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && isAllowedName(entry.name))
  return files.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1))
}

/** Whether a folder already has something of this name that is no file. */
export async function isTakenByOther(folder: string, name: string): Promise<boolean> {
  try {
    return (await lstat(join(folder, name))).isDirectory()
  } catch {
    return false
  }
}
