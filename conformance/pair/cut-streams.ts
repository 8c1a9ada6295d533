import type { CutStream } from '../model/report.ts'
import { type ReadStream, regionOf } from './cut-places.ts'
import type { TriedCut } from './try-cuts.ts'

/** The streams of a conversation with the fate of every cut that was tried, for the cut map of the report. */
export function cutStreams(streams: readonly ReadStream[], cuts: readonly TriedCut[]): CutStream[] {
  return streams.flatMap((stream) => {
    const own = cuts.filter(({ place }) => place.connection === stream.connection && place.way === stream.way)
    if (own.length === 0) return []
    return {
      connection: stream.connection,
      way: stream.way,
      totalBytes: stream.totalBytes,
      content: stream.content,
      pieces: stream.pieces.map(({ offset, bytes }) => ({ offset, bytes: bytes.toString('base64') })),
      cuts: own
        .map(({ place: { offset }, outcome }) => ({ offset, region: regionOf(stream, offset), outcome }))
        .sort((a, b) => a.offset - b.offset),
    }
  })
}
