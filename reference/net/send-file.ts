import type { FileHandle } from 'node:fs/promises'
import type { LinkDialogue } from './link-dialogue.ts'

const chunkBytes = 64 * 1024

/** Sends the first `size` bytes of a file, no faster than they are taken; `gone` when the other side is, `shrank` when the file has fewer. */
export async function sendFile(
  dialogue: LinkDialogue,
  file: FileHandle,
  size: number,
): Promise<'sent' | 'gone' | 'shrank'> {
  for (let sent = 0; sent < size; ) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, size - sent))
    const { bytesRead } = await file.read(chunk, 0, chunk.length, sent)
    if (bytesRead === 0) return 'shrank'
    if (!(await dialogue.send(chunk.subarray(0, bytesRead)))) return 'gone'
    sent += bytesRead
  }
  return 'sent'
}
