import type { Conversation, Disturbance, Passage } from './conversation.ts'

/** What the network handed on, as far as it follows from what was said and what was done to it. */
export function deliveredPassages({ passages, disturbances }: Conversation): Passage[] {
  const counts = new Map<string, number>()
  return passages.flatMap((passage) => {
    const key = `${passage.connection} ${passage.way}`
    const index = counts.get(key) ?? 0
    counts.set(key, index + 1)
    const own = disturbances.filter((each) => isOf(each, passage, index))
    const datagram = own.find((each) => each.kind === 'datagram')
    if (datagram?.kind === 'datagram') return delivered(passage, datagram.act)
    return pieces(passage, own)
  })
}

function delivered(passage: Passage, act: 'drop' | 'repeat' | 'hold' | 'delay'): Passage[] {
  if (act === 'drop') return []
  return act === 'repeat' ? [passage, passage] : [passage]
}

/** A passage that was cut comes in several; where the connection broke its rest never comes. */
function pieces(passage: Passage, own: readonly Disturbance[]): Passage[] {
  const found: Passage[] = []
  let from = 0
  let { atMs } = passage
  for (const each of own) {
    if (each.kind !== 'cut' && each.kind !== 'lost') continue
    const to = each.place.offset - passage.offset
    if (to > from) found.push(part(passage, from, to, atMs))
    if (each.kind === 'lost') return found
    from = to
    atMs = each.atMs
  }
  const end = passage.totalBytes
  return end > from || end === 0 ? [...found, part(passage, from, end, atMs)] : found
}

function part(passage: Passage, from: number, to: number, atMs: number): Passage {
  const bytes = passage.bytes.subarray(from, to)
  return { ...passage, offset: passage.offset + from, bytes, totalBytes: to - from, atMs }
}

function isOf(each: Disturbance, { connection, way, offset, totalBytes }: Passage, index: number): boolean {
  if (each.kind === 'datagram') return each.way === way && each.index === index
  const { place } = each
  return (
    place.connection === connection && place.way === way && place.offset >= offset && place.offset < offset + totalBytes
  )
}
