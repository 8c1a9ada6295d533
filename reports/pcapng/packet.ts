/** One end of a conversation. */
export interface Endpoint {
  /** IPv4, as four numbers. */
  readonly address: readonly [number, number, number, number]
  readonly port: number
}

/** A packet as a capture holds it. */
export interface Packet {
  readonly captured: Buffer
  /** How long it was on the wire; more than what was captured when its data was not kept. */
  readonly originalLength: number
}

const tcp = 6
const udp = 17

/** What an IP packet can carry at most behind its header. */
const mostIpPayload = 65_535 - 20

/** How many bytes of data fit into one TCP segment without options. */
export const mostSegmentBytes = mostIpPayload - 20

/** How many bytes of data fit into one datagram. */
export const mostDatagramBytes = mostIpPayload - 8

/** The bits of a TCP header that are used here (RFC 9293, 3.1). */
export const flags = { fin: 0x01, syn: 0x02, rst: 0x04, psh: 0x08, ack: 0x10 } as const

/** What one TCP segment says. */
export interface Segment {
  readonly from: Endpoint
  readonly to: Endpoint
  readonly sequence: number
  readonly acknowledged: number
  readonly flags: number
  readonly data: Uint8Array
  /** Bytes of data that followed and were not kept. */
  readonly missing?: number
}

/** A TCP segment in an IPv4 packet; a SYN says that windows count in units of 128 bytes. */
export function tcpPacket(
  id: number,
  { from, to, sequence, acknowledged, flags: bits, data, missing = 0 }: Segment,
): Packet {
  const isSyn = (bits & flags.syn) !== 0
  const header = Buffer.alloc(isSyn ? 28 : 20)
  header.writeUInt16BE(from.port, 0)
  header.writeUInt16BE(to.port, 2)
  header.writeUInt32BE(sequence >>> 0, 4)
  header.writeUInt32BE(acknowledged >>> 0, 8)
  header.writeUInt8((header.length / 4) << 4, 12)
  header.writeUInt8(bits, 13)
  header.writeUInt16BE((bits & flags.rst) === 0 ? 65_535 : 0, 14)
  // maximum segment size 65495 as on the loopback, no operation, window scale 7
  if (isSyn) Buffer.from([2, 4, 0xff, 0xd7, 1, 3, 3, 7]).copy(header, 20)
  return ipPacket(id, tcp, from, to, header, 16, data, missing)
}

/** A datagram in an IPv4 packet. */
export function udpPacket(id: number, from: Endpoint, to: Endpoint, data: Uint8Array, missing = 0): Packet {
  const header = Buffer.alloc(8)
  header.writeUInt16BE(from.port, 0)
  header.writeUInt16BE(to.port, 2)
  header.writeUInt16BE(8 + data.length + missing, 4)
  return ipPacket(id, udp, from, to, header, 6, data, missing)
}

/** The one's complement of the one's complement sum of all 16-bit words (RFC 1071). */
export function internetChecksum(...parts: readonly Uint8Array[]): number {
  const all = Buffer.concat(parts)
  let sum = 0
  for (let at = 0; at < all.length; at += 2) sum += ((all[at] ?? 0) << 8) | (all[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000)
  return ~sum & 0xffff
}

function ipPacket(
  id: number,
  protocol: number,
  from: Endpoint,
  to: Endpoint,
  transport: Buffer,
  checksumAt: number,
  data: Uint8Array,
  missing: number,
): Packet {
  const inside = transport.length + data.length + missing
  const ip = Buffer.alloc(20)
  ip.writeUInt8(0x45, 0)
  ip.writeUInt16BE(20 + inside, 2)
  ip.writeUInt16BE(id & 0xffff, 4)
  ip.writeUInt16BE(0x4000, 6)
  ip.writeUInt8(64, 8)
  ip.writeUInt8(protocol, 9)
  ip.set([...from.address, ...to.address], 12)
  ip.writeUInt16BE(internetChecksum(ip), 10)
  // of bytes that were not kept no checksum can be made; readers do not ask for it either
  if (missing === 0) {
    const pseudo = Buffer.concat([ip.subarray(12, 20), Uint8Array.of(0, protocol, inside >> 8, inside & 0xff)])
    const checksum = internetChecksum(pseudo, transport, data)
    // of a datagram, zero would say that there is none: it travels as 0xffff, which means the same
    transport.writeUInt16BE(protocol === udp && checksum === 0 ? 0xffff : checksum, checksumAt)
  }
  return { captured: Buffer.concat([ip, transport, data]), originalLength: 20 + inside }
}
