import { contentForms } from '../../../pair/content-forms.ts'
import { contentRanges, type Range } from '../../../pair/content-ranges.ts'
import type { PairView } from '../../../pair/pair-view.ts'

/**
 * Whether nothing of what the server said tells how long the content is, nor marks its end: then the end of the
 * connection is the end of the content, and who loses the connection cannot know that something is missing.
 */
export function isEndTheEnd({ conversation }: PairView, content: Buffer): boolean {
  const said = Buffer.concat(conversation.passages.filter(({ way }) => way === 'to-client').map(({ bytes }) => bytes))
  const texts = apartFrom(said, contentRanges(said, contentForms(content)))
  const announced = announcements(content.length)
  return !texts.some((text) => announced.some((each) => text.includes(each)))
}

function apartFrom(stream: Buffer, ranges: readonly Range[]): Buffer[] {
  const edges = [0, ...ranges.flatMap(({ start, end }) => [start, end]), stream.length]
  return edges.flatMap((edge, i) => (i % 2 === 0 ? [stream.subarray(edge, edges[i + 1])] : []))
}

/** How programs write a length: in digits, or in two, four or eight bytes of either order. */
function announcements(length: number): Buffer[] {
  const wide = Buffer.alloc(8)
  wide.writeBigUInt64BE(BigInt(length))
  const bigEndian = [wide.subarray(4), ...(length < 65_536 ? [wide.subarray(6)] : [])]
  const forms = bigEndian.flatMap((form) => [form, Buffer.from(form).reverse()])
  return [Buffer.from(String(length)), Buffer.from(length.toString(16)), ...forms]
}
