import type { Conversation, Side } from './conversation.ts'
import { type Endpoint, mostDatagramBytes, udpPacket } from './packet.ts'
import type { TimedPacket } from './timed-packet.ts'

/** The packets of an exchange over UDP: each piece of data is one datagram, an empty one too. */
export function udpPackets(
  { moves }: Conversation,
  ends: Readonly<Record<Side, Endpoint>>,
  nextId: () => number,
): TimedPacket[] {
  const waiting: string[] = []
  return moves.flatMap((move) => {
    waiting.push(...move.comments)
    if (move.kind !== 'data') return []
    const { tMs, from, totalBytes } = move
    const bytes = move.bytes.subarray(0, mostDatagramBytes)
    const missing = Math.min(totalBytes, mostDatagramBytes) - bytes.length
    const to = from === 'caller' ? 'called' : 'caller'
    const packet = udpPacket(nextId(), ends[from], ends[to], bytes, missing)
    return [{ tMs, packet, comments: waiting.splice(0) }]
  })
}
