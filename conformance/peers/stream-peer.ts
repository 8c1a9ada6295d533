import type { TcpSession } from '../../reference/net/tcp-session.ts'
import type { Pace } from '../model/pace.ts'

/** One connection of the harness, whatever is spoken on it. */
export interface StreamPeer extends AsyncDisposable {
  readonly name: string
  readonly session: TcpSession
  readonly pace: Pace
  /** Sends bytes as they are. */
  readonly sendBytes: (bytes: Buffer) => Promise<void>
}
