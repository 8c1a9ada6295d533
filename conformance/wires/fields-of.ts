import { fold } from './fold.ts'
import { type Fields, readFields } from './template.ts'
import type { TextPart } from './wire-profile.ts'

const mostFoldedBytes = 65_536

/** The values in a text, or undefined when it is another one. */
export function fieldsOf(
  { template, accepts }: Pick<TextPart, 'template' | 'accepts'>,
  bytes: Buffer,
): Fields | undefined {
  const exact = template.match(bytes)
  if (exact || accepts.length === 0) return exact
  const text = fold(bytes.toString('utf8', 0, mostFoldedBytes))
  for (const pattern of accepts) {
    const found = pattern.exec(text)
    if (found) return readFields(found.groups ?? {})
  }
  return undefined
}
