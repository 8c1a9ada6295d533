import type { Transport } from '../../conformance/model/transport.ts'

/** Which way something goes through the proxy. */
export type Way = 'to-server' | 'to-client'

/** Somebody calls: over TCP a connection, over UDP the first datagram of an address. */
export interface Opened {
  readonly kind: 'open'
  readonly transport: Transport
  /** Each client of the conversation has a number, from 0. */
  readonly client: number
  readonly atMs: number
  /** The address of the client. */
  readonly host: string
  /** The port of the client. */
  readonly port: number
}

/** The server was reached for a client, which it knows by another port. */
export interface Reached {
  readonly kind: 'reached'
  readonly client: number
  readonly atMs: number
  readonly port: number
}

/** Bytes as they came: a piece of a stream, or a datagram. */
export interface Came {
  readonly kind: 'bytes'
  readonly client: number
  readonly way: Way
  readonly bytes: Buffer
  readonly atMs: number
  /** The port from which a server answered that is not the one it was called at. */
  readonly otherPort?: number
}

/** One side said its last, broke the connection, or was never there. */
export interface Closed {
  readonly kind: 'close'
  readonly client: number
  readonly by: 'client' | 'server'
  readonly how: 'end' | 'reset' | 'refused'
  readonly atMs: number
}

/** What a recording proxy sees; `atMs` is `performance.now()`. */
export type RecordedEvent = Opened | Reached | Came | Closed
