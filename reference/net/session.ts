import type { Arrival } from './arrival.ts'
import type { SessionEvent } from './session-event.ts'

/** We let go of a session, which its history does not tell. */
export interface LetGo {
  readonly kind: 'left'
  readonly atMs: number
}

/**
 * A conversation with one other side over TCP or UDP, with its history. Over UDP each piece that comes is one
 * datagram, which may be empty, and an end is never told.
 */
export interface Session extends AsyncDisposable {
  readonly transport: 'tcp' | 'udp'
  readonly history: SessionEvent[]
  readonly localAddress: string
  readonly localPort: number
  readonly remoteAddress: string
  readonly remotePort: number
  /** How the other side ended, once it did and all its bytes were taken. */
  readonly ending: Arrival | undefined
  /** Whether something has come that nobody has taken yet. */
  readonly hasArrived: boolean
  /** The error code of a failed write, for example EPIPE. */
  readonly writeProblem: string | undefined
  readonly isReading: boolean
  /** Told of everything that happens from now on; of bytes that came all of them, and not of writing after the end. */
  onEvent: ((event: SessionEvent | LetGo, bytes?: Buffer) => void) | undefined
  /** Hands bytes to the kernel: over TCP the next ones of the stream, over UDP one datagram. */
  write(bytes: Buffer): Promise<void>
  /** The next bytes or datagram, or how the session ended, or `deadline` when neither came within `withinMs`. */
  next(withinMs: number): Promise<Arrival>
  /** Stops taking what comes, as a program that never reads does. */
  stopReading(): void
  resumeReading(): void
  /** Says no more, and may still read. */
  end(): void
  /** Breaks off. */
  reset(): void
}
