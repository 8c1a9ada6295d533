import type { Session } from '../../reference/net/session.ts'
import type { Pace } from '../model/pace.ts'

/** One connection of the harness, whatever is spoken on it. */
export interface StreamPeer extends AsyncDisposable {
  readonly name: string
  readonly session: Session
  readonly pace: Pace
  /** Sends bytes as they are. */
  readonly sendBytes: (bytes: Buffer) => Promise<void>
}
