import type { WiredPeer } from '../../../wires/wired-peer.ts'

/** What an exercise declares so that the cases of the upload of one file apply to its client. */
export interface UploadClient {
  readonly exercise: string
  /** Prefix of its requirement ids, for example `UT`. */
  readonly prefix: string
  /** The case that finds out whether the client calls at all; everything depends on it. */
  readonly connectedIn: string
  /** Is heard of no more, as a server that ended. */
  readonly lose: (peer: WiredPeer) => Promise<void>
}
