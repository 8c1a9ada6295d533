import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of which it is known what a download has to give. */
export interface KnownFile {
  readonly name: string
  readonly bytes: number
  readonly content: () => Promise<Buffer>
}

/** A file whose content we chose. */
export function known(name: string, content: Buffer): KnownFile {
  return { name, bytes: content.length, content: async () => content }
}

/** The files that lie directly in a folder of the user's, the smallest first; hidden ones are not asked for. */
export async function filesIn(folder: string): Promise<readonly KnownFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(async ({ name }) => {
        const path = join(folder, name)
        return { name, bytes: (await stat(path)).size, content: () => readFile(path) }
      }),
  )
  return files.sort((a, b) => a.bytes - b.bytes)
}
