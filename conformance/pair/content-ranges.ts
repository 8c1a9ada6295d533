/** A stretch of a stream, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** So many bytes alike are no accident: shorter pieces of content, split by texts around them, are not told apart. */
const leastAlike = 8

/**
 * Which stretches of `stream` are content and not the text around it: those that stand, byte for byte, in one of `contents`.
 * A content that is sent in pieces, with a head before each, is found piece by piece.
 */
export function contentRanges(stream: Buffer, contents: readonly Buffer[]): Range[] {
  const found: Range[] = []
  const wanted = contents.filter(({ length }) => length > 0)
  for (let at = 0; at < stream.length; ) {
    const length = Math.max(0, ...wanted.map((content) => alikeFrom(stream, at, content)))
    if (length > 0) found.push({ start: at, end: at + length })
    at += Math.max(1, length)
  }
  return found
}

/** Whether a cut before the byte `offset` lies inside or at the edge of content. */
export function isContentCut(ranges: readonly Range[], offset: number): boolean {
  return ranges.some(({ start, end }) => offset > start && offset < end)
}

/** How many bytes of `stream` from `at` on stand together in `content`; 0 when they are too few to tell. */
function alikeFrom(stream: Buffer, at: number, content: Buffer): number {
  const least = Math.min(leastAlike, content.length)
  const head = stream.subarray(at, at + least)
  if (head.length < least) return 0
  let longest = 0
  for (let from = content.indexOf(head); from >= 0; from = content.indexOf(head, from + 1)) {
    let length = least
    while (
      from + length < content.length &&
      stream[at + length] === content[from + length] &&
      at + length < stream.length
    )
      length += 1
    longest = Math.max(longest, length)
  }
  return longest
}
