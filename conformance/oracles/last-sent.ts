import type { BytePicture } from '../model/reason.ts'
import type { TranscriptEntry } from '../model/transcript.ts'
import { say } from '../words/say.ts'
import { pictureOf } from './picture.ts'

/** The last bytes that the harness sent, for a failure that has nothing else to show; nothing when it sent none. */
export function lastSentPicture(transcript: readonly TranscriptEntry[]): BytePicture | undefined {
  const last = transcript.findLast(({ direction, bytes }) => direction === 'out' && bytes !== '')
  if (!last) return undefined
  const picture = pictureOf(Buffer.from(last.bytes, 'base64'), say('picture-last-sent'))
  return { ...picture, totalBytes: last.totalBytes ?? picture.totalBytes }
}
