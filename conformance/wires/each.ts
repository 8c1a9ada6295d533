import type { Conversation } from './conversation.ts'
import { fieldsOf } from './fields-of.ts'
import type { PartHeard } from './heard.ts'
import type { EachPart, TextPart } from './wire-profile.ts'

/** Says one text for each name. */
export async function sayEach(talk: Conversation, part: EachPart, names: readonly string[]): Promise<void> {
  for (const item of names) await talk.sayText(part, { item })
}

/** Hears one text for each name, up to `end`, to the `{count}` that was said before, or, where there is neither, to a silence. */
export async function hearEach(
  talk: Conversation,
  part: EachPart,
  end: TextPart | undefined,
  withinMs: number,
): Promise<PartHeard> {
  const names: string[] = []
  const pieces: Buffer[] = []
  const { count } = talk.known
  while (end || count === undefined || names.length < count) {
    const frame = await talk.nextFrame(part.framing, end || count !== undefined ? withinMs : talk.pace.settleMs)
    if (frame.kind !== 'frame') {
      if (!end && frame.kind === 'deadline') break
      return { ok: false, heard: { ...frame, kind: frame.kind, bytes: Buffer.concat(pieces) } }
    }
    if (end && fieldsOf(end, frame.bytes)) {
      talk.putBack(frame.bytes)
      break
    }
    names.push(part.template.match(frame.bytes)?.item ?? frame.bytes.toString('utf8'))
    pieces.push(frame.bytes, Buffer.from('\n'))
  }
  return { ok: true, fields: { names }, bytes: Buffer.concat(pieces) }
}
