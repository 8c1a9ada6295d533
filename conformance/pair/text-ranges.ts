import { contentRanges, type Range } from './content-ranges.ts'
import type { PairScene } from './pair-story.ts'

/** What follows a text and tells that it is over: a line break, another control character, a sign, a tag. */
const endMark = /^["'}\]) ]*(?:[\p{Cc}|#;]|<\/?\w)|[\0\n\r\x03\x04\x1e\x1f]/u

/**
 * Which bytes of a stream are what people say, where the wire tells how far each text goes: by a mark behind it, or by
 * its length before it. A wire that does neither has nothing but texts without an end, and no content.
 */
export function textRanges(texts: readonly Buffer[]): NonNullable<PairScene['contentOf']> {
  return (stream) => {
    const found = contentRanges(stream, texts)
    return found.some((_, i) => isBounded(stream, found, i)) ? found : []
  }
}

function isBounded(stream: Buffer, found: readonly Range[], i: number): boolean {
  const { start, end } = found[i] as Range
  const before = stream.subarray(found[i - 1]?.end ?? 0, start)
  const behind = stream.subarray(end, found[i + 1]?.start)
  if (endMark.test(behind.toString('latin1'))) return true
  const text = stream.subarray(start, end)
  return tellsLength(before, text.toString('utf8').length, text.length + before.length + behind.length)
}

/** Whether some number in `header` is a length that fits. */
function tellsLength(header: Buffer, least: number, most: number): boolean {
  const written = header.toString('latin1').match(/\d+/g) ?? []
  const numbers = [...written.map(Number), ...binaryNumbers(header)]
  return numbers.some((number) => number >= least && number <= most)
}

function binaryNumbers(header: Buffer): number[] {
  return Array.from({ length: Math.max(0, header.length - 1) }, (_, at) => [
    header.readUInt16BE(at),
    header.readUInt16LE(at),
  ]).flat()
}
