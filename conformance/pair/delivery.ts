import type { RelayPlan } from '../../reference/net/udp-relay.ts'

/** Which way bytes go between the two programs of a pair. */
export type Way = 'to-server' | 'to-client'

/** A place in what the programs say to each other: before the byte `offset`, counted from 0, of one way of one connection. */
export interface Place {
  /** The number of the connection, from 0, in the order in which they were opened. */
  readonly connection: number
  readonly way: Way
  readonly offset: number
}

/** How the network between the two programs delivers what they say. */
export type Delivery =
  | { readonly kind: 'plain' }
  /** Every byte comes alone; of what is said in one go only the first and the last `edgeBytes`, the rest in pieces of odd sizes. */
  | { readonly kind: 'byte-by-byte'; readonly edgeBytes: number }
  | { readonly kind: 'cuts'; readonly places: readonly Place[] }
  /** What is said is held until nobody says any more, and then comes in one piece. */
  | { readonly kind: 'joined' }
  | { readonly kind: 'slow'; readonly pieceBytes: number; readonly pauseMs: number }
  /**
   * The connection breaks at a place: its bytes up to there are delivered and read, then both sides see the end. It
   * breaks at once, without waiting for the next byte; at offset 0 it breaks instead of delivering the first byte.
   */
  | { readonly kind: 'lost'; readonly place: Place; readonly how: 'end' | 'reset' }
  /** Datagrams are lost, repeated, held back, or late. */
  | { readonly kind: 'datagrams'; readonly plan: RelayPlan }
