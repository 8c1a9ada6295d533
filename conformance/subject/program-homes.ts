import { statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { splitCommand } from './command-line.ts'

/** The folders in which a program may look for its files: where it runs, and where the scripts of its command lie. */
export function programHomes(folder: string, command: string): string[] {
  const scripts = splitCommand(command)
    .map((word) => resolve(folder, word))
    .filter((path) => path.startsWith(folder + sep) && isFile(path))
  return [...new Set([folder, ...scripts.map((script) => dirname(script))])]
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
