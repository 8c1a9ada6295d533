import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { shortVideo, sizedVideos, type Video } from './planted-videos.ts'
import { say } from './words/say.ts'

const mostBytes = 8 * 1024 * 1024
const mostVideos = 8

/**
 * Files of which it is known that the provider shares them, the shortest first: ours where we launched it, else those
 * of the folder that the user names. @throws PreconditionNotReached when none is known.
 */
export function sharedVideos({ subject, filesFolder }: ServerContext): readonly [Video, ...Video[]] {
  if (subject.kind !== 'target') return [shortVideo, ...sizedVideos.slice(0, 5).reverse()]
  const [first, ...more] = filesFolder === undefined ? [] : filesIn(filesFolder)
  if (!first) throw new PreconditionNotReached({ code: 'no-known-video', text: say('no-known-video') })
  return [first, ...more]
}

function filesIn(folder: string): Video[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[\s/\\]/.test(entry.name))
    .map(({ name }) => ({ name, bytes: statSync(join(folder, name)).size }))
    .filter(({ bytes }) => bytes <= mostBytes)
    .sort((a, b) => a.bytes - b.bytes)
  return names.slice(0, mostVideos).map(({ name }) => ({ name, content: readFileSync(join(folder, name)) }))
}
