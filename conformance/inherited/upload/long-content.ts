import type { ServerContext } from '../../runner/server-context.ts'
import { freshFile, type UploadFile } from './upload-file.ts'
import { say } from './words/say.ts'

/** Beside 5 MB, so that no block of a round size ends where the file does. */
const manyBytes = 5 * 1024 * 1024 + 3
/** Who confirms each block of 1 KB only after a while would need minutes for all of them. */
const longestMs = 40_000

/** A file of 5 MB, or as much of it as a program that confirms every block takes in 40 s at its measured speed. */
export function longFile({ profile, pace, random, observe }: ServerContext): UploadFile {
  const content = profile?.messages.get('content')?.find((part) => part.kind === 'blocks')
  const isConfirmed = content?.kind === 'blocks' && content.ack !== undefined
  const possible = isConfirmed ? Math.floor(longestMs / Math.max(pace.answeringMs, 1)) * content.blockBytes : manyBytes
  const bytes = Math.min(manyBytes, possible)
  if (bytes < manyBytes) observe(say('long-file-shortened', { bytes }))
  return freshFile(random, bytes)
}
