import type { Packet } from './packet.ts'

/** A packet of a conversation, when it travelled within its case, and what is said about it. */
export interface TimedPacket {
  readonly tMs: number
  readonly packet: Packet
  readonly comments: string[]
}
