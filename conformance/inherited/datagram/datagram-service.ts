import type { ServerContext } from '../../runner/server-context.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'

/** What an exercise declares so that the cases of every UDP service apply to its server. */
export interface DatagramService {
  readonly exercise: string
  /** Prefix of its requirement ids, for example `HD`. */
  readonly prefix: string
  /** Cases without whose pass the inherited ones cannot judge. */
  readonly dependsOn: readonly string[]
  /** Opens a conversation that is left politely when the case ends. */
  readonly open: (context: ServerContext, name: string) => Promise<WiredPeer>
  /** A whole harmless conversation. @throws ExpectationFailed when the server does not take part as it should. */
  readonly converse: (context: ServerContext, peer: WiredPeer) => Promise<void>
  /** The beginning of a conversation that is never ended. */
  readonly begin: (context: ServerContext, peer: WiredPeer) => Promise<void>
}
