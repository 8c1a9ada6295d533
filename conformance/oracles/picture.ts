import type { ByteField, BytePicture } from '../model/reason.ts'
import type { Text } from '../model/text.ts'
import { say } from '../words/say.ts'
import { textFields } from './text-fields.ts'

/** The most bytes that a picture holds. */
const windowBytes = 256

/** A picture of `bytes`, reduced to a window around the mark when there are many; without `fields` their look names them. */
export function pictureOf(
  bytes: Uint8Array,
  caption: Text,
  fields: readonly ByteField[] = textFields(bytes),
  mark?: { readonly start: number; readonly end: number; readonly text: Text },
): BytePicture {
  const from =
    mark && mark.start > windowBytes / 2
      ? Math.max(0, Math.min(mark.start - windowBytes / 2, bytes.length - windowBytes))
      : 0
  const shown = bytes.subarray(from, from + windowBytes)
  return {
    bytes: Buffer.from(shown).toString('base64'),
    offset: from,
    totalBytes: bytes.length,
    fields: fields.map((field) => shift(field, from, shown.length)).filter((field) => field.end > field.start),
    ...(mark && { mark: { ...shift(mark, from, shown.length), text: mark.text } }),
    caption,
  }
}

/** The fields of a length-prefixed frame: the length, with its value where it is known to be right, and what follows it. */
export function frameFields(totalBytes: number, headerBytes: number, value?: number): ByteField[] {
  return [
    {
      start: 0,
      end: Math.min(headerBytes, totalBytes),
      name: value === undefined ? say('field-length') : say('field-length-value', { value: String(value) }),
    },
    { start: Math.min(headerBytes, totalBytes), end: totalBytes, name: say('field-body') },
  ]
}

function shift<T extends { readonly start: number; readonly end: number }>(range: T, by: number, length: number): T {
  const within = (place: number) => Math.min(length, Math.max(0, place - by))
  return { ...range, start: within(range.start), end: within(range.end) }
}
