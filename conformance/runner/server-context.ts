import type { Session } from '../../reference/net/session.ts'
import type { RelayOpener } from '../faults/open-relay.ts'
import type { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Pace } from '../model/pace.ts'
import type { Random } from '../model/random.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { Text } from '../model/text.ts'
import type { TranscriptEvent } from '../model/transcript.ts'
import type { Restart, ServerSubject } from '../subject/server-subject.ts'
import type { WireProfile } from '../wires/wire-profile.ts'

/** How a case opens a connection. */
export interface ConnectOptions {
  /** A further connection in the life of a server that accepts one client only. */
  readonly sameLife?: boolean
  /** The loopback address from which it comes, so that the server takes it for another machine. */
  readonly from?: string
  /** The port of a relay that leads to the server; the server's own when absent. */
  readonly through?: number
}

/** What a case that judges a server may use. */
export interface ServerContext {
  /**
   * Opens a connection whose bytes become part of the transcript under `name`. A server that accepts one client in
   * its life is started again first when it has had its client, unless `sameLife` asks for a further connection.
   */
  readonly connect: (name: string, options?: ConnectOptions) => Promise<Session>
  /** Ends the server and starts it again, for cases about what outlives it. Only for launched servers. */
  readonly restart: (how?: Restart) => Promise<void>
  readonly subject: ServerSubject
  /** The folder of which the user says that a running server serves it. */
  readonly filesFolder: string | undefined
  /** The wire profile that the subject speaks, by its name. */
  readonly wire: string
  /** How that wire writes the abstract messages, where the exercise leaves the wire free. */
  readonly profile?: WireProfile | undefined
  readonly traits: ServerTraits
  readonly pace: Pace
  /** Choices that belong to the run's seed and this case. */
  readonly random: Random
  readonly seed: number
  /** How many runs each property of a fuzz case gets. */
  readonly fuzzRuns: number
  /** The kernel's view of what the subject has not read yet; absent where the system does not tell. */
  readonly queues: ReceiveQueues | undefined
  /** Done after the case, last given first, whatever its verdict. */
  readonly defer: (act: () => Promise<void>) => void
  /** The subject may have been hurt by how somebody left: it is started again before the next case, where it is ours. */
  readonly markUnfit: () => void
  /** Something worth knowing that is no verdict, for example the evidence of a fault. */
  readonly observe: (text: Text) => void
  /** Puts an event without bytes into the transcript. */
  readonly note: (peer: string, event: TranscriptEvent, text: Text, atMs?: number) => void
  /** Only these peers matter for the transcript of a failure. */
  readonly focus: (peers: readonly string[]) => void
  /** The fate of each cut, for the cut map of the report. */
  readonly mapCuts: (
    cuts: readonly { readonly offset: number; readonly region: string; readonly outcome: string }[],
  ) => void
  /** How relays are opened; as real ones when absent. */
  readonly openRelay?: RelayOpener | undefined
  /** Keeps a file beside the report, for example a counterexample that can be replayed. */
  readonly keep: (name: string, content: string) => void
}
