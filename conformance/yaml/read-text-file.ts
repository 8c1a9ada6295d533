import { open } from 'node:fs/promises'
import type { Problem } from './problem.ts'
import { say } from './words/say.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads a file of UTF-8 text, of which never more than the limit is read. */
export async function readTextFile(
  file: string,
  mostBytes: number,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  let bytes: Buffer
  try {
    bytes = await readAtMost(file, mostBytes + 1)
  } catch (error) {
    return { problem: unreadable(file, error) }
  }
  if (bytes.length > mostBytes) return { problem: tooLarge(file, mostBytes) }
  try {
    return { text: utf8.decode(bytes) }
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'))
      throw error
    return { problem: { file, text: say('not-utf8') } }
  }
}

/** Why a file or folder could not be read. */
export function unreadable(file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return { file, text: code === 'ENOENT' ? say('not-found') : say('unreadable', { code }) }
}

/** That a file has more bytes than are read. */
export function tooLarge(file: string, mostBytes: number): Problem {
  return { file, text: say('too-large', { most: mostBytes }) }
}

async function readAtMost(file: string, most: number): Promise<Buffer> {
  await using handle = await open(file, 'r')
  const bytes = Buffer.alloc(most)
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, most - length)
    length += bytesRead
    if (bytesRead === 0 || length === most) return bytes.subarray(0, length)
  }
}
