import type { Conversation } from './conversation.ts'
import type { Way } from './delivery.ts'

/** One way of one connection, as its program said it. */
export interface PairStream {
  readonly connection: number
  readonly way: Way
  readonly totalBytes: number
  /** What is kept of it, in order; a long stream has a gap. */
  readonly pieces: readonly { readonly offset: number; readonly bytes: Buffer }[]
}

/** The streams of a conversation, in the order in which somebody first spoke. */
export function streamsOf({ passages }: Conversation): PairStream[] {
  const groups = Map.groupBy(passages, ({ connection, way }) => `${connection} ${way}`)
  return [...groups.values()].map((group) => {
    const [first] = group
    if (!first) throw new Error('a group of passages is never empty')
    const { connection, way } = first
    const totalBytes = Math.max(...group.map(({ offset, totalBytes: length }) => offset + length))
    return { connection, way, totalBytes, pieces: joined(group) }
  })
}

function joined(passages: Conversation['passages']): { offset: number; bytes: Buffer }[] {
  const pieces: { offset: number; bytes: Buffer }[] = []
  for (const { offset, bytes } of [...passages].sort((a, b) => a.offset - b.offset)) {
    const last = pieces.at(-1)
    if (last && last.offset + last.bytes.length === offset) last.bytes = Buffer.concat([last.bytes, bytes])
    else if (bytes.length > 0) pieces.push({ offset, bytes })
  }
  return pieces
}
