import type { LengthField } from '../../reference/wire/length-prefix.ts'
import type { Incoming } from './incoming.ts'

/** How an exercise lays its messages into the byte stream. */
export type Framing = LengthFraming | StreamFraming | DatagramFraming

/** Each message is a length field and a body. */
export interface LengthFraming {
  readonly kind: 'length'
  readonly field: LengthField
  readonly maxBodyBytes: number
  /** The body that carries `message`, filled up to `padTo` bytes; undefined when it cannot be. */
  readonly encodeBody: (message: unknown, padTo?: number) => Buffer | undefined
  readonly readBody: (body: Buffer) => Incoming
  /** Its messages carry bytes: a mapping such as `{ random: 100 }` inside a message stands for the bytes that it describes. */
  readonly carriesBytes?: true
}

/** Texts and contents as they are: what is expected tells how many bytes belong to it. */
export interface StreamFraming {
  readonly kind: 'stream'
}

/** Each message is one datagram, which holds a text, a content, or a text and a content. */
export interface DatagramFraming {
  readonly kind: 'datagram'
}

/** How many bytes at the beginning of a stream make the whole that is awaited; undefined while some are missing. */
export type Extent = (bytes: Buffer) => number | undefined

/** What is taken from a stream: as many bytes as `extent` says; without it, or with `endsAtSilence`, all that comes until a silence. */
export interface Taking {
  readonly extent?: Extent
  readonly endsAtSilence?: true
}
