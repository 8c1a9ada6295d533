import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ContentRef } from './content.ts'
import type { Contents } from './contents.ts'

/** Puts the files of a scenario into a program's folder; what lies there under the same name is replaced. */
export async function furnish(
  folder: string,
  files: Readonly<Record<string, ContentRef>>,
  contents: Contents,
): Promise<void> {
  for (const [path, ref] of Object.entries(files)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, contents.bytes(ref))
  }
}
