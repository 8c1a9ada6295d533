import type { Session } from '../../reference/net/session.ts'
import type { UdpRelay } from '../../reference/net/udp-relay.ts'
import type { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Keymap } from '../keyboards/keymap.ts'
import type { Pace } from '../model/pace.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import type { ClientManner } from '../subject/client-manner.ts'
import type { ClientSubject } from '../subject/client-subject.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import type { ConnectOptions } from './server-context.ts'

/** One try of a case as it begins. */
export interface TakeOf {
  readonly name: string
  readonly pace: Pace
  readonly attempt: number
  readonly wire: string
  readonly profile?: WireProfile | undefined
  readonly unknownWire?: Text | undefined
  readonly fuzzRuns?: number
}

/** Hears a run, for a record from which it can be judged again; nothing that it does may disturb the run. */
export interface Tape {
  /** A server was measured. */
  server(found: {
    readonly subject: ServerSubject
    readonly traits: ServerTraits
    readonly claims: readonly string[]
  }): void
  /** A client was measured. */
  client(found: {
    readonly subject: ClientSubject
    readonly manner: ClientManner
    readonly keymap: Keymap | undefined
  }): void
  take(of: TakeOf): Take
  /** A pair case begins; `lanes` and the rest as its context has them. */
  pairTake(name: string, setting: PairSetting): PairTake
}

/** What all cases of a pair share. */
export interface PairSetting {
  readonly lanes: number
  readonly mostCuts: number | undefined
  readonly transport: Transport
  readonly isTransportAllowed: boolean
}

/** Hears what one try of a case does and meets, in order. */
export interface Take {
  /** A server is there: at the beginning, and after each start. */
  stands(subject: ServerSubject): void
  restarts(): void
  /** It did not come back as it should; its last words and files are still there. */
  isDead(subject: ServerSubject, problem: unknown): void
  /** Somebody connects; gives the number by which the outcome is told. */
  calls(peer: string, options: ConnectOptions): number
  connected(call: number, session: Session): void
  refused(call: number, code: string): void
  /** The client is launched. */
  launches(): void
  runs(program: LaunchedProgram): void
  /** A door of ours was opened, the first one before the launch. */
  opensDoor(port: number): void
  accepted(peer: string, session: Session, port: number): void
  calledOtherwise(answer: boolean): void
  queues(queues: ReceiveQueues | undefined): ReceiveQueues | undefined
  relays(relay: Pick<UdpRelay, 'port' | 'events'>): void
  /** The outcome is there: what comes after is no part of it. */
  ends(): Promise<void>
}

/** Hears the tellings of one pair case; they come as data of the pair room. */
export interface PairTake {
  told(key: string, telling: object): void
  threw(key: string, thrown: unknown): void
  plainly(story: string, telling: object): void
  hadTime(answer: boolean): void
  ends(): Promise<void>
}
