import { fieldsOf } from './fields-of.ts'
import type { Fields } from './template.ts'
import type { TextPart } from './wire-profile.ts'

/** The first text of a message that may come. */
export interface Opening {
  readonly message: string
  readonly part: TextPart
}

/** Whose text this is, with its values; a text of which only the places are known comes last, for anything fits it. */
export function recogniseText(
  openings: readonly Opening[],
  bytes: Buffer,
): { readonly message: string; readonly fields: Fields } | undefined {
  const inOrder = [...openings].sort(
    (a, b) => Number(a.part.template.takesAnything) - Number(b.part.template.takesAnything),
  )
  for (const { message, part } of inOrder) {
    const fields = fieldsOf(part, bytes)
    if (fields) return { message, fields }
  }
  return undefined
}

/** A text that is always the same and stands there whole needs no silence after it. */
export function isWholeText({ template }: TextPart, bytes: Buffer): boolean {
  return template.isConstant && template.match(bytes) !== undefined
}
