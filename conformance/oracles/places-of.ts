import { lstat, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { ServerContext } from '../runner/server-context.ts'
import { filesBelow } from './expect-file.ts'

/** A file that lies in the folder of a launched program, or beside that folder. */
export interface FoundFile {
  /** Relative to the program's folder, with `/` between its parts; begins with `..` when it lies beside it. */
  readonly path: string
  readonly read: () => Promise<Buffer>
}

/** No content that a case looks for is longer. */
const mostBytes = 4 * 1024 * 1024

/** The places of all files that `isWanted`, in and beside the folder of the launched program. */
export async function placesOf(
  { subject }: Pick<ServerContext, 'subject'>,
  isWanted: (file: FoundFile) => boolean | Promise<boolean>,
): Promise<string[]> {
  const folder = subject.program?.folder
  if (folder === undefined) return []
  const outer = dirname(folder)
  const places: string[] = []
  for (const inOuter of await filesBelow(outer)) {
    const path = relative(folder, join(outer, inOuter)).split(sep).join('/')
    if (await isWanted({ path, read: () => readRegular(join(outer, inOuter)) })) places.push(path)
  }
  return places
}

/** What a program left is data: only plain files of a reasonable size are read. */
async function readRegular(path: string): Promise<Buffer> {
  const found = await lstat(path).catch(() => undefined)
  const isReadable = found?.isFile() && found.size <= mostBytes
  return isReadable ? readFile(path).catch(() => Buffer.alloc(0)) : Buffer.alloc(0)
}
