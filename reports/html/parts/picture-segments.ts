import type { BytePicture } from '../../../conformance/model/reason.ts'
import type { Text } from '../../../conformance/model/text.ts'

/** A run of bytes of a picture that belong together; without a name where no field covers them. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly name?: Text
}

/** The most bytes that a picture shows. */
export const maxPictureBytes = 96

/** The part of a picture that is drawn: all of it when it is short, else what surrounds the mark. */
export function pictureWindow({ mark }: BytePicture, length: number): { start: number; end: number } {
  const middle = mark ? Math.min(mark.start, length) : 0
  const start = Math.max(0, Math.min(middle - maxPictureBytes / 2, length - maxPictureBytes))
  return { start, end: Math.min(length, start + maxPictureBytes) }
}

/** The window of a picture cut into its fields and what lies between them; overlapping fields give way to the earlier one. */
export function segmentsOf({ fields }: BytePicture, start: number, end: number): readonly Segment[] {
  const segments: Segment[] = []
  let at = start
  for (const field of [...fields].sort((a, b) => a.start - b.start)) {
    const from = Math.max(field.start, at)
    const to = Math.min(field.end, end)
    if (from >= to) continue
    if (from > at) segments.push({ start: at, end: from })
    segments.push({ start: from, end: to, name: field.name })
    at = to
  }
  if (at < end) segments.push({ start: at, end })
  return segments
}
