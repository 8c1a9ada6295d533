import { execFile, execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const how = { recursive: true, force: true, maxRetries: 3 }

/**
 * Removes a folder in which a program could do what it liked: also folders deeper than a path can say, and those that
 * nobody may enter. What withstands all that stays.
 */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, how)
  } catch {
    for (const [file, ...words] of withTools(folder)) await run(file, words).catch(() => undefined)
  }
}

/** The same at once, for when nothing can be awaited any more. */
export function removeFolderNow(folder: string): void {
  try {
    rmSync(folder, how)
  } catch {
    for (const [file, ...words] of withTools(folder))
      try {
        execFileSync(file, words, { stdio: 'ignore' })
      } catch {
        // a program that is just being killed may still write into it
      }
  }
}

/** They go from folder to folder instead of naming whole paths, and follow no link. */
function withTools(folder: string): [file: string, ...words: string[]][] {
  return [
    ['chmod', '-R', 'u+rwX', '--', folder],
    ['rm', '-rf', '--', folder],
  ]
}
