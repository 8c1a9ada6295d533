import type { Transport } from '../../model/transport.ts'
import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'

/** What an exercise declares so that the cases of the upload of one file apply to its server. */
export interface UploadService {
  readonly exercise: string
  /** Prefix of its requirement ids, for example `UT`. */
  readonly prefix: string
  readonly transport: Transport
  /** The case that finds out whether the server can be reached at all; everything depends on it. */
  readonly reachedIn: string
  /** What has to pass before long contents can be judged. */
  readonly longContentDependsOn: readonly string[]
  /** Opens a conversation that is left politely when the case ends. */
  readonly open: (context: ServerContext, name: string, options?: ConnectOptions) => Promise<WiredPeer>
  /** Takes leave, so that the server is not hurt. */
  readonly leave: (peer: WiredPeer) => Promise<void>
  /** The ways in which a client can vanish in the middle of what it sends on this wire. */
  readonly departures: (context: ServerContext) => readonly Departure[]
}

/** One way to vanish. */
export interface Departure {
  readonly name: string
  /** Vanishes once the server has read what was sent, and returns when it may have noticed. */
  readonly leave: (context: ServerContext, peer: WiredPeer) => Promise<void>
}
