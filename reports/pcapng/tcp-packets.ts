import type { Conversation, Move, Side } from './conversation.ts'
import { type Endpoint, flags, mostSegmentBytes, type Packet, tcpPacket } from './packet.ts'
import type { TimedPacket } from './timed-packet.ts'

/** How many bytes of data one segment carries, as over Ethernet with time stamps. */
const usualSegmentBytes = 1448

/** How many segments without their data stand for what the report did not keep; what is beyond is left out. */
const mostMissingSegments = 64

const nothing = Buffer.alloc(0)

/** The packets of a TCP conversation: a handshake, data with an acknowledgement each, and its end. */
export function tcpPackets(
  { moves }: Conversation,
  ends: Readonly<Record<Side, Endpoint>>,
  nextId: () => number,
): TimedPacket[] {
  const packets: TimedPacket[] = []
  const sequence: Record<Side, number> = { caller: 0, called: 0 }
  let isOpen = false

  for (const move of moves) {
    const before = packets.length
    if (!isOpen) {
      sent(move, 'caller', flags.syn)
      isOpen = true
      if (move.kind === 'refused') {
        sent(move, 'called', flags.rst | flags.ack)
      } else {
        sent(move, 'called', flags.syn | flags.ack)
        sent(move, 'caller', flags.ack)
      }
    }
    if (move.kind === 'data') data(move)
    if (move.kind === 'end') {
      sent(move, move.from, flags.fin | flags.ack)
      sent(move, other(move.from), flags.ack)
    }
    if (move.kind === 'reset') sent(move, move.from, flags.rst | flags.ack)
    packets[before]?.comments.push(...move.comments)
  }
  return packets

  function sent(move: Move, from: Side, bits: number, bytes: Uint8Array = nothing, missing = 0): void {
    const to = other(from)
    const packet: Packet = tcpPacket(nextId(), {
      from: ends[from],
      to: ends[to],
      sequence: sequence[from],
      acknowledged: (bits & flags.ack) === 0 ? 0 : sequence[to],
      flags: bits,
      data: bytes,
      missing,
    })
    packets.push({ tMs: move.tMs, packet, comments: [] })
    const counted = (bits & (flags.syn | flags.fin)) === 0 ? 0 : 1
    sequence[from] = (sequence[from] + bytes.length + missing + counted) % 2 ** 32
  }

  function data(move: Extract<Move, { kind: 'data' }>): void {
    const { bytes, totalBytes, from } = move
    const missing = totalBytes - bytes.length
    for (let at = 0; at < bytes.length; at += usualSegmentBytes) {
      const isLast = missing === 0 && at + usualSegmentBytes >= bytes.length
      sent(move, from, isLast ? flags.psh | flags.ack : flags.ack, bytes.subarray(at, at + usualSegmentBytes))
    }
    const shown = Math.min(missing, mostMissingSegments * mostSegmentBytes)
    for (let at = 0; at < shown; at += mostSegmentBytes) {
      const length = Math.min(mostSegmentBytes, shown - at)
      sent(move, from, at + length < missing ? flags.ack : flags.psh | flags.ack, nothing, length)
    }
    sequence[from] = (sequence[from] + missing - shown) % 2 ** 32
    if (totalBytes > 0) sent(move, other(from), flags.ack)
  }
}

function other(side: Side): Side {
  return side === 'caller' ? 'called' : 'caller'
}
