import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** Far more than any file that we give or ask for. */
const mostBytes = 64 * 1024 * 1024

/** The bytes of a file that a program left, which is data: a link, a pipe, a device or an enormous file is not read. */
export async function readRegular(path: string): Promise<Buffer | undefined> {
  try {
    // a pipe keeps nobody waiting who opens it so
    await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const found = await file.stat()
    return found.isFile() && found.size <= mostBytes ? await file.readFile() : undefined
  } catch {
    return undefined
  }
}
