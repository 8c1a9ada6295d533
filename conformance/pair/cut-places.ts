import type { Random } from '../model/random.ts'
import { contentRanges, isContentCut, type Range } from './content-ranges.ts'
import type { Place } from './delivery.ts'
import type { Telling } from './pair-context.ts'
import { type PairStream, streamsOf } from './stream-of.ts'

/** Where a conversation may be cut: between two bytes of a text, or inside content. */
export type Region = 'control' | 'content'

/** A stream of a plain telling with what in it is content. */
export interface ReadStream extends PairStream {
  readonly content: readonly Range[]
}

/** So near to its edges every cut of a content is tried. */
const edgeBytes = 4

/** The streams of a telling, content told apart from the texts around it. */
export function readStreams({ scene, view }: Telling): ReadStream[] {
  return streamsOf(view.conversation).map((stream) => ({
    ...stream,
    content: stream.pieces.flatMap(({ offset, bytes }) => {
      const ranges = scene.contentOf?.(bytes, stream.way) ?? contentRanges(bytes, scene.content)
      return ranges.map(({ start, end }) => ({ start: offset + start, end: offset + end }))
    }),
  }))
}

/** What lies on both sides of a place. */
export function regionOf({ content }: ReadStream, offset: number): Region {
  return isContentCut(content, offset) ? 'content' : 'control'
}

/** Up to `most` places of one region: all of the texts where they fit, and of a content its edges and places by chance. */
export function cutPlaces(streams: readonly ReadStream[], region: Region, most: number, random: Random): Place[] {
  const all = streams.flatMap((stream) =>
    offsetsOf(stream)
      .filter((offset) => regionOf(stream, offset) === region)
      .map((offset) => ({ stream, offset })),
  )
  if (all.length <= most) return all.map(placeOf)
  const isEdge = ({ stream, offset }: (typeof all)[number]) =>
    stream.content.some(({ start, end }) => offset - start <= edgeBytes || end - offset <= edgeBytes)
  const chosen = new Set(region === 'content' ? spread(all.filter(isEdge), most) : [])
  for (const each of all) if (region === 'control' && each.offset <= edgeBytes && chosen.size < most) chosen.add(each)
  while (chosen.size < most) chosen.add(random.pick(all))
  return all.filter((each) => chosen.has(each)).map(placeOf)
}

/** Up to `most`, from the first to the last. */
function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most))
  return all.filter((_, i) => i % step === 0)
}

function placeOf({ stream, offset }: { stream: ReadStream; offset: number }): Place {
  return { connection: stream.connection, way: stream.way, offset }
}

/** Every offset that is kept and has a byte on both sides. */
function offsetsOf({ pieces }: ReadStream): number[] {
  return pieces.flatMap(({ offset, bytes }) =>
    Array.from({ length: Math.max(0, bytes.length - 1) }, (_, i) => offset + i + 1),
  )
}
