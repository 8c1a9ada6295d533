import { filesIn, type KnownFile, known } from '../../inherited/download/files-in.ts'
import { NotApplicable, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { largeImage, type PlantedImage, smallImages } from './planted-images.ts'
import { say } from './words/say.ts'

type Where = Pick<ServerContext, 'subject' | 'filesFolder'>
type Images = readonly [KnownFile, ...KnownFile[]]

const mostSmallBytes = 100_000
const mostSmall = 5

/** Images of which it is known what the server has to send, the smallest first; none where nobody told us. */
export async function imagesOf({ subject, filesFolder }: Where): Promise<readonly KnownFile[]> {
  if (subject.program) return [...smallImages, largeImage].map(({ name, content }) => known(name, content))
  const files = filesFolder === undefined ? [] : await filesIn(filesFolder)
  return files.filter(({ name, bytes }) => /\.jpg$/i.test(name) && bytes > 0)
}

/** Images that cost little. @throws PreconditionNotReached when none is known. */
export async function smallOnes(where: Where): Promise<Images> {
  const [first, ...more] = await imagesOf(where)
  if (!first) throw new PreconditionNotReached({ code: 'no-known-image', text: say('no-known-image') })
  return [first, ...more.filter(({ bytes }) => bytes <= mostSmallBytes).slice(0, mostSmall - 1)]
}

/** The largest image that is known. @throws PreconditionNotReached when none is. */
export async function largestOne(where: Where): Promise<KnownFile> {
  const all = await imagesOf(where)
  const [first] = await smallOnes(where)
  return all.at(-1) ?? first
}

/** The very images that we planted; against a running server such a case does not apply. @throws NotApplicable */
export function plantedOnes({ subject }: Where, images: readonly PlantedImage[]): readonly KnownFile[] {
  if (!subject.program) throw new NotApplicable({ code: 'not-ours', text: say('not-ours') })
  return images.map(({ name, content }) => known(name, content))
}
